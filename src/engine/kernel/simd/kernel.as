// The loops of ../plain.ts, two customers at a time. AssemblyScript; `npm run kernel` compiles it.
// Every operation is the one that plain.ts does, in the same order, so that the digits are the same.
// A `usize` is where a list begins in memory; `count` is even.

const STEPS: f64 = 2048;
const MASK: i64 = 2047;
const STEPS_LOG2: i64 = 11;
const LN2_HIGH: f64 = 6.9314718036912381649e-1 / STEPS;
const LN2_LOW: f64 = 1.90821492927058770002e-10 / STEPS;
const STEPS_PER_UNIT: f64 = STEPS / 6.93147180559945286227e-1;
const ROUND: f64 = 6755399441055744;

/** Where the 2,048 fractions of ../../maths/exp.ts stand; they are written there before the first call. */
export const FRACTIONS: usize = 1024;

@inline
function fraction(step: i64): usize {
  return FRACTIONS + ((<usize>(step & MASK)) << 3);
}

/** e^x of one number, as ../../maths/exp.ts has it. */
function expOne(x: f64): f64 {
  if (!(x > -708 && x < 709)) {
    if (x != x) return x;
    if (x > 709.782712893384) return Infinity;
    if (x < -745.14) return 0;
    const half = expOne(x / 2);
    return half * half;
  }
  const v = x * STEPS_PER_UNIT + ROUND;
  const n = v - ROUND;
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  const bits = reinterpret<i64>(v);
  const scale = reinterpret<f64>(load<i64>(fraction(bits)) + ((bits & ~MASK) << (52 - STEPS_LOG2)));
  return scale * (1 + r * (1 + r * (0.5 + r * (1.0 / 6.0))));
}

@inline
function splat(x: f64): v128 {
  return f64x2.splat(x);
}

// Constants stand in memory: those in the code an engine would make anew for every pair of customers.
// prettier-ignore
const CONSTANTS: usize = memory.data<f64>([
  STEPS_PER_UNIT, STEPS_PER_UNIT, ROUND, ROUND, LN2_HIGH, LN2_HIGH, LN2_LOW, LN2_LOW, 1.0 / 6.0, 1.0 / 6.0, 0.5, 0.5,
  1, 1, 708, 708,
]);
const WHOLE: usize = memory.data<i64>([~MASK, ~MASK]);

export function toFits(misfits: usize, count: i32, steepness: f64): void {
  const steep = splat(-steepness);
  const perUnit = v128.load(CONSTANTS);
  const round = v128.load(CONSTANTS, 16);
  const high = v128.load(CONSTANTS, 32);
  const low = v128.load(CONSTANTS, 48);
  const sixth = v128.load(CONSTANTS, 64);
  const half = v128.load(CONSTANTS, 80);
  const one = v128.load(CONSTANTS, 96);
  const near = v128.load(CONSTANTS, 112);
  const whole = v128.load(WHOLE);
  const end = misfits + (<usize>count << 3);
  for (let at = misfits; at < end; at += 16) {
    const x = f64x2.mul(steep, v128.load(at));
    if (i64x2.bitmask(f64x2.lt(f64x2.abs(x), near)) != 3) {
      f64.store(at, expOne(f64x2.extract_lane(x, 0)));
      f64.store(at, expOne(f64x2.extract_lane(x, 1)), 8);
      continue;
    }
    const v = f64x2.add(f64x2.mul(x, perUnit), round);
    const n = f64x2.sub(v, round);
    const r = f64x2.sub(f64x2.sub(x, f64x2.mul(n, high)), f64x2.mul(n, low));
    const first = v128.load64_zero(fraction(i64x2.extract_lane(v, 0)));
    const pair = v128.load64_lane(fraction(i64x2.extract_lane(v, 1)), first, 1);
    const scale = i64x2.add(pair, i64x2.shl(v128.and(v, whole), <i32>(52 - STEPS_LOG2)));
    const square = f64x2.add(one, f64x2.mul(r, f64x2.add(half, f64x2.mul(r, sixth))));
    v128.store(at, f64x2.mul(scale, f64x2.add(one, f64x2.mul(r, square))));
  }
}

export function add(out: usize, other: usize, count: i32): void {
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16)
    v128.store(out + i, f64x2.add(v128.load(out + i), v128.load(other + i)));
}

export function addSquares(out: usize, need: usize, count: i32, weight: f64): void {
  const scale = splat(weight);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const x = v128.load(need + i);
    v128.store(out + i, f64x2.add(v128.load(out + i), f64x2.mul(f64x2.mul(scale, x), x)));
  }
}

export function addMiss(out: usize, need: usize, echo: usize, count: i32, own: f64, blur: f64): void {
  const a = splat(own);
  const b = splat(blur);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const miss = f64x2.add(f64x2.mul(a, v128.load(need + i)), f64x2.mul(b, v128.load(echo + i)));
    v128.store(out + i, f64x2.add(v128.load(out + i), f64x2.mul(miss, miss)));
  }
}

export function blend(out: usize, other: usize, count: i32, kept: f64, added: f64): void {
  const a = splat(kept);
  const b = splat(added);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16)
    v128.store(out + i, f64x2.add(f64x2.mul(a, v128.load(out + i)), f64x2.mul(b, v128.load(other + i))));
}

export function learn(estimate: usize, need: usize, signal: usize, count: i32, gain: f64, noise: f64): void {
  const a = splat(gain);
  const b = splat(noise);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const known = v128.load(estimate + i);
    const step = f64x2.mul(a, f64x2.sub(v128.load(need + i), known));
    v128.store(estimate + i, f64x2.add(known, f64x2.add(step, f64x2.mul(b, v128.load(signal + i)))));
  }
}

/** Points stand `stride` apart from one coordinate to the next. */
export function addNearest(
  out: usize,
  points: usize,
  stride: usize,
  centres: usize,
  coordinates: i32,
  choices: i32,
  count: i32,
): void {
  const end = <usize>count << 3;
  const width = <usize>coordinates << 3;
  const last = centres + <usize>choices * width;
  for (let i: usize = 0; i < end; i += 16) {
    let least = splat(Infinity);
    for (let centre = centres; centre < last; centre += width) {
      let squared = splat(0);
      let point = points + i;
      for (let at = centre; at < centre + width; at += 8) {
        const along = f64x2.sub(v128.load(point), v128.load64_splat(at));
        squared = f64x2.add(squared, f64x2.mul(along, along));
        point += stride;
      }
      least = f64x2.pmin(least, squared);
    }
    v128.store(out + i, f64x2.add(v128.load(out + i), least));
  }
}

/** Turns log-odds into chances, in place: 1 / (1 + exp(−odds)). */
@inline
function toChances(odds: usize, count: i32): void {
  toFits(odds, count, 1);
  const one = v128.load(CONSTANTS, 96);
  const end = odds + (<usize>count << 3);
  for (let at = odds; at < end; at += 16) v128.store(at, f64x2.div(one, f64x2.add(one, v128.load(at))));
}

export function stay(out: usize, own: usize, fit: usize, count: i32, constant: f64, gap: f64): void {
  const all = splat(constant);
  const loss = splat(gap);
  const one = splat(1);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const lost = f64x2.mul(loss, f64x2.sub(one, v128.load(fit + i)));
    v128.store(out + i, f64x2.sub(f64x2.add(v128.load(own + i), all), lost));
  }
  toChances(out, count);
}

export function stayAmong(
  out: usize,
  own: usize,
  fit: usize,
  mass: usize,
  rival: usize,
  count: i32,
  constant: f64,
  gap: f64,
  barrier: f64,
  strength: f64,
): void {
  const all = splat(constant);
  const loss = splat(gap);
  const one = splat(1);
  const zero = splat(0);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const fits = v128.load(fit + i);
    const lead = f64x2.max(zero, f64x2.sub(fits, v128.load(mass + i)));
    const lag = f64x2.max(zero, f64x2.sub(v128.load(rival + i), fits));
    const odds = f64x2.sub(f64x2.add(v128.load(own + i), all), f64x2.mul(loss, f64x2.sub(one, fits)));
    const held = f64x2.add(odds, f64x2.mul(splat(barrier), lead));
    v128.store(out + i, f64x2.sub(held, f64x2.mul(splat(strength), lag)));
  }
  toChances(out, count);
}

@inline
function sum(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

/** Sums of the members go to `out`, five numbers. */
export function tell(
  out: usize,
  survival: usize,
  member: usize,
  value: usize,
  fit: usize,
  mass: usize,
  count: i32,
): void {
  let active = splat(0);
  let activeFit = splat(0);
  let spending = splat(0);
  let spendingFit = splat(0);
  let spendingMassFit = splat(0);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const still = f64x2.mul(v128.load(survival + i), v128.load(member + i));
    const spends = f64x2.mul(still, v128.load(value + i));
    const fits = v128.load(fit + i);
    active = f64x2.add(active, still);
    activeFit = f64x2.add(activeFit, f64x2.mul(still, fits));
    spending = f64x2.add(spending, spends);
    spendingFit = f64x2.add(spendingFit, f64x2.mul(spends, fits));
    spendingMassFit = f64x2.add(spendingMassFit, f64x2.mul(spends, v128.load(mass + i)));
  }
  f64.store(out, sum(active));
  f64.store(out + 8, sum(activeFit));
  f64.store(out + 16, sum(spending));
  f64.store(out + 24, sum(spendingFit));
  f64.store(out + 32, sum(spendingMassFit));
}

/** Sums of all go to `out`, five numbers, and those leave who do. */
export function pass(
  out: usize,
  survival: usize,
  stay: usize,
  value: usize,
  fit: usize,
  mass: usize,
  count: i32,
): void {
  let active = splat(0);
  let activeFit = splat(0);
  let spending = splat(0);
  let spendingFit = splat(0);
  let spendingMassFit = splat(0);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const still = v128.load(survival + i);
    const spends = f64x2.mul(still, v128.load(value + i));
    const fits = v128.load(fit + i);
    active = f64x2.add(active, still);
    activeFit = f64x2.add(activeFit, f64x2.mul(still, fits));
    spending = f64x2.add(spending, spends);
    spendingFit = f64x2.add(spendingFit, f64x2.mul(spends, fits));
    spendingMassFit = f64x2.add(spendingMassFit, f64x2.mul(spends, v128.load(mass + i)));
    v128.store(survival + i, f64x2.mul(still, v128.load(stay + i)));
  }
  f64.store(out, sum(active));
  f64.store(out + 8, sum(activeFit));
  f64.store(out + 16, sum(spending));
  f64.store(out + 24, sum(spendingFit));
  f64.store(out + 32, sum(spendingMassFit));
}

export function attend(
  tally: usize,
  stride: usize,
  survival: usize,
  fit: usize,
  draws: usize,
  count: i32,
  discount: f64,
): void {
  const worth = splat(discount);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16) {
    const still = v128.load(survival + i);
    const fits = v128.load(fit + i);
    const weight = f64x2.mul(worth, still);
    const here = v128.and(worth, f64x2.lt(v128.load(draws + i), still));
    let at = tally + i;
    v128.store(at, f64x2.add(v128.load(at), weight));
    at += stride;
    v128.store(at, f64x2.add(v128.load(at), f64x2.mul(weight, fits)));
    at += stride;
    v128.store(at, f64x2.add(v128.load(at), here));
    at += stride;
    v128.store(at, f64x2.add(v128.load(at), f64x2.mul(here, fits)));
  }
}

export function total(survival: usize, member: usize, count: i32): f64 {
  let all = splat(0);
  const end = <usize>count << 3;
  for (let i: usize = 0; i < end; i += 16)
    all = f64x2.add(all, f64x2.mul(v128.load(survival + i), v128.load(member + i)));
  return sum(all);
}
