import { normalQuantile } from '../../../engine/maths/normal.ts';
import type { Lives } from '../../../engine/portrait/lives.ts';
import { derive, PURPOSE, type Keys } from '../../../engine/random/keys.ts';
import { stream } from '../../../engine/random/stream.ts';
import { spreadOf, type Spread } from './moments.ts';

/** What one test sees: the uplift, and how many of its own standard errors that is. */
export interface Seen {
  readonly uplift: number;
  readonly z: number;
}

/** An arm of a test. */
export interface Arm {
  readonly lives: Lives;
  readonly spread: Spread;
}

export const armOf = (lives: Lives): Arm => ({ lives, spread: spreadOf(lives) });

/** Up to so many customers an arm are followed one by one; the mean of more is as good as normal. */
export const MOST_FOLLOWED = 5_000;

/** Mean and variance of what so many customers bring, each picked at random and living by a draw of her own. */
function followArm({ lives }: Arm, count: number, next: () => number): { mean: number; variance: number } {
  const { customers, periods, survival, earned } = lives;
  let [sum, squares] = [0, 0];
  for (let k = 0; k < count; k++) {
    const i = Math.floor(next() * customers);
    const draw = next();
    // chances only fall: of the periods she is a customer, the first is sure
    let [low, high] = [1, periods];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (survival[i * periods + middle - 1]! > draw) low = middle;
      else high = middle - 1;
    }
    const worth = earned[i * (periods + 1) + low]!;
    sum += worth;
    squares += worth * worth;
  }
  const mean = sum / count;
  return { mean, variance: (Math.max(0, squares / count - mean * mean) * count) / (count - 1) };
}

function largeArm({ spread: { mean, deviation } }: Arm, count: number, next: () => number) {
  return {
    mean: mean + (deviation / Math.sqrt(count)) * normalQuantile(next()),
    variance: deviation * deviation,
  };
}

/** Draws one test of an experience against another, with so many customers an arm. */
export function drawTest(against: Arm, of: Arm, count: number, keys: Keys, test: number): Seen {
  const arm = (each: Arm, place: number) => {
    const next = stream(derive(keys, PURPOSE.pilots, test, place));
    return count <= MOST_FOLLOWED ? followArm(each, count, next) : largeArm(each, count, next);
  };
  const [a, b] = [arm(against, 0), arm(of, 1)];
  const uplift = b.mean - a.mean;
  const error = Math.sqrt((a.variance + b.variance) / count);
  return { uplift, z: error > 0 ? uplift / error : uplift === 0 ? 0 : uplift > 0 ? Infinity : -Infinity };
}
