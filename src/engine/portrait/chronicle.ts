import type { Business } from '../../vocabulary/business.ts';
import { BLOCK } from '../blocks.ts';
import type { Plan } from '../plan.ts';
import type { Witness } from '../witness.ts';
import { earningOf } from './earning.ts';
import { QUANTILES, readQuantiles, STEPS } from './quantiles.ts';
import { splitRetention, type Split } from './split.ts';

/** What became of customers, one by one and all together. Experiences are 0 mass … 3 one-to-one. */
export interface Chronicle {
  readonly customers: number;
  readonly periods: number;
  /** Fit × 255, rounded: experiences × periods × customers. */
  readonly fits: Uint8Array;
  /**
   * The period, from 1, after which she is no customer any more by her fixed draw; periods + 1 when she stays:
   * experiences × customers.
   */
  readonly left: Uint16Array;
  /** Discounted margin while she is a customer, before set-up and upkeep: experiences × customers. */
  readonly worth: Float32Array;
  /** Sums of the probability of still being a customer, at the start of each period and after the last. */
  readonly active: Float64Array;
  /** Mean fit of those expected still to be customers: experiences × periods. */
  readonly meanFit: Float64Array;
  /** Of the same: experiences × periods × QUANTILES. */
  readonly quantiles: Float32Array;
  readonly split: Split;
}

/** A chronicle, the witness that writes it for the block that starts at a customer, and what is to be done at the end. */
export function makeChronicle(
  business: Business,
  plan: Plan,
  customers: number,
): { readonly chronicle: Chronicle; witness(start: number): Witness; finish(): void } {
  const { periods } = plan.timing;
  const { value, served, stayDraws } = plan;
  const series = () => new Float64Array(4 * periods);
  const [meanFit, activeStay, allStay, allHeld] = [series(), series(), series(), series()];
  const active = new Float64Array(4 * (periods + 1));
  const counts = new Float64Array(4 * periods * STEPS);
  const worth = new Float64Array(4 * customers);
  const chronicle: Chronicle = {
    customers,
    periods,
    fits: new Uint8Array(4 * periods * customers),
    left: new Uint16Array(4 * customers).fill(periods + 1),
    worth: new Float32Array(4 * customers),
    active,
    meanFit,
    quantiles: new Float32Array(4 * periods * QUANTILES.length),
    split: { observed: series(), sorting: series(), learning: series(), serving: series() },
  };
  const earns = earningOf(business, plan);
  const who = { value: 0, fit: 0, isServed: true };

  const witness =
    (start: number): Witness =>
    ({ experience, period, survival, fit, stay, heldStay }) => {
      const count = Math.min(BLOCK, customers - start);
      const place = experience * periods + period;
      const fits = chronicle.fits.subarray(place * customers + start);
      const left = chronicle.left.subarray(experience * customers + start);
      const earned = worth.subarray(experience * customers + start);
      const bins = counts.subarray(place * STEPS, (place + 1) * STEPS);
      const isLast = period === periods - 1;
      let [still, fitting, staying, all, held, after] = [0, 0, 0, 0, 0, 0];
      for (let i = 0; i < count; i++) {
        const [weight, fitted, chance] = [survival[i]!, fit[i]!, stay[i]!];
        fits[i] = Math.round(255 * fitted);
        bins[Math.round((STEPS - 1) * fitted)]! += weight;
        still += weight;
        fitting += weight * fitted;
        staying += weight * chance;
        all += chance;
        held += heldStay[i]!;
        const draw = stayDraws[start + i]!;
        if (isLast) after += weight * chance;
        if (draw >= weight) continue;
        who.value = value[start + i]!;
        who.fit = fitted;
        who.isServed = served[start + i] === 1;
        earned[i]! += earns(experience, period, who);
        if (draw >= weight * chance) left[i] = period + 1;
      }
      active[experience * (periods + 1) + period]! += still;
      if (isLast) active[experience * (periods + 1) + periods]! += after;
      meanFit[place]! += fitting;
      activeStay[place]! += staying;
      allStay[place]! += all;
      allHeld[place]! += held;
    };

  const finish = () => {
    chronicle.worth.set(worth);
    readQuantiles(counts, chronicle.quantiles);
    splitRetention({ active, activeStay, allStay, allHeld, customers, periods }, chronicle.split);
    for (let e = 0; e < 4; e++) {
      for (let t = 0; t < periods; t++) {
        const still = active[e * (periods + 1) + t]!;
        meanFit[e * periods + t] = still > 0 ? meanFit[e * periods + t]! / still : 0;
      }
    }
  };
  return { chronicle, witness, finish };
}
