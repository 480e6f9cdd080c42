import { BLOCK } from '../blocks.ts';
import { exp, logistic } from '../maths/exp.ts';
import type { Answer, Held, Kernel, Places, State } from './kernel.ts';

/** The loops in plain TypeScript: the reference for simd/kernel.as, and what runs where WebAssembly does not. */
export function plainKernel(): Kernel {
  return {
    column: (times = 1) => new Float64Array(times * BLOCK),
    toFits,
    add,
    addSquares,
    addMiss,
    blend,
    learn,
    addNearest,
    stay,
    stayAmong,
    tell,
    pass,
    attend,
    total,
  };
}

function toFits(misfits: Float64Array, count: number, steepness: number): void {
  for (let i = 0; i < count; i++) misfits[i] = exp(-steepness * misfits[i]!);
}

function add(out: Float64Array, other: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i]! += other[i]!;
}

function addSquares(out: Float64Array, need: Float64Array, count: number, weight: number): void {
  for (let i = 0; i < count; i++) out[i]! += weight * need[i]! * need[i]!;
}

function addMiss(
  out: Float64Array,
  need: Float64Array,
  echo: Float64Array,
  count: number,
  own: number,
  blur: number,
): void {
  for (let i = 0; i < count; i++) {
    const miss = own * need[i]! + blur * echo[i]!;
    out[i]! += miss * miss;
  }
}

function blend(out: Float64Array, other: Float64Array, count: number, kept: number, added: number): void {
  for (let i = 0; i < count; i++) out[i] = kept * out[i]! + added * other[i]!;
}

function learn(
  estimate: Float64Array,
  need: Float64Array,
  signal: Float64Array,
  count: number,
  gain: number,
  noise: number,
): void {
  for (let i = 0; i < count; i++) estimate[i]! += gain * (need[i]! - estimate[i]!) + noise * signal[i]!;
}

function addNearest(
  out: Float64Array,
  { points, centres, coordinates, choices }: Places,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    let least = Infinity;
    for (let k = 0; k < choices; k++) {
      let squared = 0;
      for (let d = 0; d < coordinates; d++) {
        const along = points[d * BLOCK + i]! - centres[k * coordinates + d]!;
        squared += along * along;
      }
      least = Math.min(least, squared);
    }
    out[i]! += least;
  }
}

function stay(out: Float64Array, { own, fit, constant, gap }: Answer, count: number): void {
  for (let i = 0; i < count; i++) out[i] = logistic(own[i]! + constant - gap * (1 - fit[i]!));
}

function stayAmong(
  out: Float64Array,
  { own, fit, constant, gap }: Answer,
  { mass, rival, barrier, strength }: Held,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const fits = fit[i]!;
    const lead = Math.max(0, fits - mass[i]!);
    const lag = Math.max(0, rival[i]! - fits);
    out[i] = logistic(own[i]! + constant - gap * (1 - fits) + barrier * lead - strength * lag);
  }
}

/** Sums over even and odd places; odd ones follow in the second half. */
const lanes = new Float64Array(10);

function tell(
  out: Float64Array,
  { survival, value, fit, mass }: State,
  member: Float64Array,
  count: number,
): void {
  lanes.fill(0);
  for (let i = 0; i < count; i++) {
    const lane = 5 * (i & 1);
    const still = survival[i]! * member[i]!;
    const spends = still * value[i]!;
    lanes[lane]! += still;
    lanes[lane + 1]! += still * fit[i]!;
    lanes[lane + 2]! += spends;
    lanes[lane + 3]! += spends * fit[i]!;
    lanes[lane + 4]! += spends * mass[i]!;
  }
  for (let q = 0; q < 5; q++) out[q] = lanes[q]! + lanes[q + 5]!;
}

function pass(
  out: Float64Array,
  { survival, value, fit, mass }: State,
  stay: Float64Array,
  count: number,
): void {
  lanes.fill(0);
  for (let i = 0; i < count; i++) {
    const lane = 5 * (i & 1);
    const still = survival[i]!;
    const spends = still * value[i]!;
    lanes[lane]! += still;
    lanes[lane + 1]! += still * fit[i]!;
    lanes[lane + 2]! += spends;
    lanes[lane + 3]! += spends * fit[i]!;
    lanes[lane + 4]! += spends * mass[i]!;
    survival[i] = still * stay[i]!;
  }
  for (let q = 0; q < 5; q++) out[q] = lanes[q]! + lanes[q + 5]!;
}

function attend(
  tally: Float64Array,
  { survival, fit }: State,
  draws: Float64Array,
  count: number,
  discount: number,
): void {
  for (let i = 0; i < count; i++) {
    const weight = discount * survival[i]!;
    const here = draws[i]! < survival[i]! ? discount : 0;
    tally[i]! += weight;
    tally[BLOCK + i]! += weight * fit[i]!;
    tally[2 * BLOCK + i]! += here;
    tally[3 * BLOCK + i]! += here * fit[i]!;
  }
}

function total(survival: Float64Array, member: Float64Array, count: number): number {
  let [even, odd] = [0, 0];
  for (let i = 0; i < count; i += 2) even += survival[i]! * member[i]!;
  for (let i = 1; i < count; i += 2) odd += survival[i]! * member[i]!;
  return even + odd;
}
