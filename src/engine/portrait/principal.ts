/** Sweeps after which rotations have long changed nothing more; a dozen are enough for 24 components. */
const SWEEPS = 40;

export interface Principal {
  /** Largest first. */
  readonly variances: readonly number[];
  /** Of length 1; the greatest entry of each is positive, the first of equals. */
  readonly directions: readonly Float64Array[];
}

/** The principal axes of a symmetric matrix by Jacobi's rotations: + − × ÷ and square roots alone. */
export function principalAxes(covariance: readonly Float64Array[]): Principal {
  const size = covariance.length;
  const a = covariance.map((row) => row.slice());
  const v = a.map((_, i) => new Float64Array(size).fill(1, i, i + 1));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let isDone = true;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (a[p]![q] === 0) continue;
        isDone = false;
        rotate(a, v, p, q);
      }
    }
    if (isDone) break;
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]! || i - j);
  return {
    variances: order.map((i) => Math.max(0, a[i]![i]!)),
    directions: order.map((i) => upright(Float64Array.from(v, (row) => row[i]!))),
  };
}

/** Turns rows and columns p and q so that their common entry is 0. */
function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const [common, from, to] = [a[p]![q]!, a[p]![p]!, a[q]![q]!];
  // too small to be told from 0 beside the diagonal
  if (from + common === from && to + common === to) {
    a[p]![q] = a[q]![p] = 0;
    return;
  }
  const theta = (to - from) / (2 * common);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (list: Float64Array, other: Float64Array, i: number, j: number) => {
    const [x, y] = [list[i]!, other[j]!];
    list[i] = cosine * x - sine * y;
    other[j] = sine * x + cosine * y;
  };
  for (const row of a) turn(row, row, p, q);
  for (let k = 0; k < a.length; k++) turn(a[p]!, a[q]!, k, k);
  a[p]![q] = a[q]![p] = 0;
  for (const row of v) turn(row, row, p, q);
}

function upright(direction: Float64Array): Float64Array {
  let most = 0;
  direction.forEach((x, d) => {
    if (Math.abs(x) > Math.abs(direction[most]!) + 1e-9) most = d;
  });
  return direction[most]! < 0 ? direction.map((x) => -x) : direction;
}
