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

export interface RankBrief {
  readonly value: Float64Array;
  /** Uniforms that decide between equal values. */
  readonly ties: Float64Array;
}

/** Customers, counted from 0, by falling value. */
export function rankCustomers({ value, ties }: RankBrief): Uint32Array {
  return Uint32Array.from(value, (_, i) => i).sort(
    (a, b) => value[b]! - value[a]! || ties[b]! - ties[a]! || a - b,
  );
}

export interface ServiceBrief extends RankBrief {
  /** Share of customers to serve. */
  readonly share: number;
}

/**
 * Who gets the experience's treatment: 1 for the round(share × sample) customers of highest value, 0 for the others.
 * @param rank asked only where not all are served; its order is the same for any share, so it may be kept
 */
export function chooseServed({ share, ...customers }: ServiceBrief, rank = rankCustomers): Uint8Array {
  const sample = customers.value.length;
  const served = new Uint8Array(sample);
  const count = Math.round(share * sample);
  if (count === sample) return served.fill(1);
  const order = rank(customers);
  for (let place = 0; place < count; place++) served[order[place]!] = 1;
  return served;
}
