import { exp } from '../../../engine/maths/exp.ts';
import { normalShare } from '../../../engine/maths/normal-share.ts';

/** The normal deviate beyond which 2.5% lie at either end: a test at the 5% level. */
export const CRITICAL = 1.959963984540054;
/** The deviate below which 80% lie. */
const EIGHTY = 0.8416212335729143;

/** What a test shows, when what it sees is normal around the true uplift with a standard error. */
export interface Power {
  /** Chance that the test is significant, whichever way. */
  readonly power: number;
  /** Chance that it is significant and better: a win. */
  readonly wins: number;
  /** Chance that what is seen points the wrong way, significant or not; ½ when nothing is there. */
  readonly wrongSign: number;
  /** Of significant tests, the share that points the wrong way (type S); null when nothing is there. */
  readonly typeS: number | null;
  /** How many times too large a significant uplift is on average (type M); null when nothing is there. */
  readonly exaggeration: number | null;
}

const density = (z: number) => exp((-z * z) / 2) / 2.5066282746310002;

function certainly(uplift: number): Power {
  if (uplift === 0) return { power: 0, wins: 0, wrongSign: 0.5, typeS: null, exaggeration: null };
  return { power: 1, wins: uplift > 0 ? 1 : 0, wrongSign: 0, typeS: 0, exaggeration: 1 };
}

/**
 * A two-sided test at the 5% level in closed form.
 * Source: A. Gelman and J. Carlin, "Beyond power calculations", 2014, for type S and type M; the mean of a normal
 * beyond a bound is its density there.
 * @param uplift true difference
 * @param error its standard error; 0 where all customers bring the same
 */
export function powerOf(uplift: number, error: number): Power {
  if (error === 0) return certainly(uplift);
  const shift = Math.abs(uplift) / error;
  const right = normalShare(shift - CRITICAL);
  const wrong = normalShare(-shift - CRITICAL);
  const power = right + wrong;
  // E|z| where |z| is beyond the critical value, z normal around shift
  const size = shift * (right - wrong) + density(CRITICAL - shift) + density(CRITICAL + shift);
  return {
    power,
    wins: uplift >= 0 ? right : wrong,
    wrongSign: normalShare(-shift),
    typeS: uplift === 0 ? null : wrong / power,
    exaggeration: uplift === 0 ? null : size / power / shift,
  };
}

/**
 * Customers an arm with which a test finds the true uplift in 80 of 100 times; null when there is none to find.
 * @param variance of one customer, summed over both arms
 */
export function sizeFor80(uplift: number, variance: number): number | null {
  if (uplift === 0) return null;
  const sum = CRITICAL + EIGHTY;
  return Math.max(2, Math.ceil((sum * sum * variance) / (uplift * uplift)));
}
