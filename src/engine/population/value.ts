import { sum } from '../blocks.ts';
import { exp } from '../maths/exp.ts';

/**
 * Relative spending of customers: lognormal, with mean exactly 1 over the sample.
 * @param normals standard normals, one a customer
 * @param skew standard deviation of log spending
 */
export function shareSpending({ normals, skew }: { normals: Float64Array; skew: number }): Float64Array {
  if (skew === 0) return new Float64Array(normals.length).fill(1);
  const raw = normals.map((z) => exp(skew * z));
  const mean = sum(raw.length, (i) => raw[i]!) / raw.length;
  return raw.map((value) => value / mean);
}

export interface ServiceBrief {
  readonly value: Float64Array;
  /** Uniforms that decide between equal values. */
  readonly ties: Float64Array;
  /** Share of customers to serve. */
  readonly share: number;
}

/**
 * Who gets the experience's treatment: 1 for the round(share × sample) customers of highest value, 0 for the others.
 */
export function chooseServed({ value, ties, share }: ServiceBrief): Uint8Array {
  const served = new Uint8Array(value.length);
  const count = Math.round(share * value.length);
  if (count === value.length) return served.fill(1);
  const order = Uint32Array.from(value, (_, i) => i).sort(
    (a, b) => value[b]! - value[a]! || ties[b]! - ties[a]! || a - b,
  );
  for (let rank = 0; rank < count; rank++) served[order[rank]!] = 1;
  return served;
}
