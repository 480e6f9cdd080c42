import type { Parameters } from '../vocabulary/parameters.ts';
import type { Part } from './offering.ts';

/**
 * How the estimate of one component moves, in units of the need's own deviation:
 * a contact's signal moves it by `gain` of the way to the need, plus `noise` × a standard normal.
 */
export interface Learning {
  readonly historyGain: number;
  readonly historyNoise: number;
  /** By period. */
  readonly gain: Float64Array;
  readonly noise: Float64Array;
  /** Variance not yet known at the start of each period, before its contacts, as a share of P(0). */
  readonly remaining: Float64Array;
}

/** Signal noise variance over need variance for a number of contacts; Infinity where nothing can be learned. */
export function noiseToNeed({ deviation }: Part, parameters: Readonly<Parameters>, contacts: number): number {
  const insight = parameters['interaction.insight'];
  return (1 - insight) / (insight * contacts * deviation * deviation);
}

/** The share of the way to the need that a signal moves the estimate: P / (P + noise), 0 when it tells nothing. */
export function gainOf(variance: number, noise: number): number {
  return noise < Infinity ? variance / (variance + noise) : 0;
}

/** The Kalman filter of section 4 of the model: gains by period, the same for all customers. */
export function planLearning(part: Part, parameters: Readonly<Parameters>): Learning {
  const periods = parameters['market.periods'];
  const drift = parameters['needs.drift'];
  const first = parameters['interaction.launchDelay'];
  const [gain, noise, remaining] = [
    new Float64Array(periods),
    new Float64Array(periods),
    new Float64Array(periods),
  ];

  const ofHistory = noiseToNeed(part, parameters, parameters['interaction.history']);
  const ofContacts = noiseToNeed(part, parameters, parameters['interaction.contacts']);
  const historyGain = gainOf(1, ofHistory);
  let variance = 1 - historyGain;
  for (let t = 0; t < periods; t++) {
    remaining[t] = part.deviation === 0 ? 1 : variance;
    if (t >= first) {
      gain[t] = gainOf(variance, ofContacts);
      noise[t] = scaledNoise(gain[t]!, ofContacts);
      variance *= 1 - gain[t]!;
    }
    if (drift > 0) variance = (1 - drift * drift) * variance + drift * drift;
  }
  return { historyGain, historyNoise: scaledNoise(historyGain, ofHistory), gain, noise, remaining };
}

function scaledNoise(gain: number, noise: number): number {
  return gain === 0 ? 0 : gain * Math.sqrt(noise);
}

/**
 * What is known of a need that keeps, after any number of contacts: estimate = `known` × need + `blur` × echo, where
 * the echo is the sum of standard normals, one a period of contacts, with the history's in front (noise.ts).
 */
export interface Knowledge {
  /** By period. */
  readonly known: Float64Array;
  readonly blur: Float64Array;
}

/** The same filter in closed form, for needs that do not move: after n contacts λ/(λ + n) of the variance remains. */
export function planKnowledge(part: Part, parameters: Readonly<Parameters>): Knowledge {
  const periods = parameters['market.periods'];
  const { 'interaction.contacts': contacts, 'interaction.history': history } = parameters;
  const first = parameters['interaction.launchDelay'];
  const lambda = noiseToNeed(part, parameters, 1);
  const [known, blur] = [new Float64Array(periods), new Float64Array(periods)];
  if (lambda === Infinity) return { known, blur };
  const unit = Math.sqrt(lambda * (contacts > 0 ? contacts : history));
  for (let t = first; t < periods; t++) {
    const count = history + contacts * (t - first + 1);
    known[t] = count / (count + lambda);
    blur[t] = unit / (count + lambda);
  }
  return { known, blur };
}

/**
 * R(t): how much of the specifying is still to be done, by period: the mean of the remaining variances over
 * tailored product components, weighted by importance; 0 without such components.
 */
export function planSpecifying(
  parts: readonly Part[],
  learning: readonly Learning[],
  periods: number,
): Float64Array {
  const share = new Float64Array(periods);
  const tailored = parts.filter(({ isTailored, isProduct }) => isTailored && isProduct);
  const total = tailored.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return share;
  return share.map((_, t) =>
    tailored.reduce((sum, { index, weight }) => sum + (weight / total) * learning[index]!.remaining[t]!, 0),
  );
}
