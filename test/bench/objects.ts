import { BLOCK } from '../../src/engine/blocks.ts';
import type { Plan } from '../../src/engine/plan.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../../src/vocabulary/experiences.ts';

/** A customer as most would write one: an object with everything about her. */
interface Customer {
  needs: number[];
  known: number[];
  niche: number[];
  noise: number[][];
  value: number;
  ownLoyalty: number;
  survival: Record<Experience, number>;
}

/** Makes the customers of a plan: the same needs, niches and noise as the engine's. Made before the clock starts. */
export function makeCustomers(plan: Plan): Customer[] {
  const { periods } = plan.timing;
  return Array.from({ length: plan.sample }, (_, i) => {
    const block = Math.floor(i / BLOCK);
    return {
      needs: plan.needs.map((list) => list[i]!),
      known: plan.needs.map(() => 0),
      niche: nearestNiche(plan, i),
      noise: plan.needs.map((_, d) =>
        Array.from({ length: periods }, (_, t) => plan.noise(d, block)[t * BLOCK + (i % BLOCK)]!),
      ),
      value: plan.value[i]!,
      ownLoyalty: plan.own[i]!,
      survival: perExperience(() => 1),
    };
  });
}

function nearestNiche({ needs, misfits }: Plan, i: number): number[] {
  const { scales, niches } = misfits;
  const places = scales.map((scale, d) => (scale > 0 ? d : -1)).filter((d) => d >= 0);
  let best: number[] = [];
  let least = Infinity;
  for (let k = 0; k < (niches[0]?.length ?? 0); k++) {
    const centre = places.map((d, j) => niches[j]![k]! / scales[d]!);
    const distance = places.reduce((sum, d, j) => sum + (scales[d]! * (needs[d]![i]! - centre[j]!)) ** 2, 0);
    if (distance < least) {
      least = distance;
      best = centre;
    }
  }
  return needs.map((_, d) => (places.includes(d) ? best[places.indexOf(d)]! : 0));
}

/** Value of the four experiences for a business without rival, drift, delays and unserved customers. */
export function simulateObjects(customers: Customer[], { parameters: p, offering }: Business, plan: Plan) {
  const { terms, timing, parts, learning, flexibility } = plan;
  const variety = p['needs.variety'];
  const unitCost = offering.reduce(
    (sum, each) => sum + (each.tailored && each.tailoredBy === 'product' ? each.unitCost : 0),
    0,
  );
  const margins = perExperience(() => 0);
  for (const customer of customers) {
    customer.known.fill(0);
    customer.survival = perExperience(() => 1);
  }
  for (let t = 0; t < timing.periods; t++) {
    for (const customer of customers) {
      parts.forEach(({ index: d, isTailored }) => {
        if (!isTailored) return;
        const { gain, noise } = learning[d]!;
        customer.known[d]! +=
          gain[t]! * (customer.needs[d]! - customer.known[d]!) + noise[t]! * customer.noise[d]![t]!;
      });
      const fits = perExperience((experience) => {
        const misfit = parts.reduce((sum, { index: d, unitMisfit, isTailored, isProduct }) => {
          let offer = 0;
          if (isTailored && isProduct && experience === 'niche') offer = customer.niche[d]!;
          if (isTailored && isProduct && experience === 'one-to-one')
            offer = flexibility * customer.known[d]!;
          if (isTailored && !isProduct && (experience === 'targeted' || experience === 'one-to-one')) {
            offer = customer.known[d]!;
          }
          return sum + unitMisfit * variety * variety * (customer.needs[d]! - offer) ** 2;
        }, 0);
        return Math.exp(-terms.pickiness * misfit);
      });
      for (const experience of EXPERIENCE_IDS) {
        const fit = fits[experience];
        const isInteractive = experience === 'targeted' || experience === 'one-to-one';
        let odds = customer.ownLoyalty - terms.gap * (1 - fit) + terms.courtesy;
        if (experience === 'niche') odds += terms.niche;
        if (isInteractive) odds += terms.contact + terms.barrier * Math.max(0, fit - fits.mass);
        if (experience === 'one-to-one') odds += terms.specifying[t]!;
        const poor = p['response.walletPoor'];
        const spending = customer.value * p['economics.spend'] * (poor + (1 - poor) * fit);
        let margin = p['economics.grossMargin'] * spending;
        if (experience === 'niche' || experience === 'one-to-one')
          margin += p['economics.premium'] * spending;
        if (experience === 'niche') margin -= p['niches.unitCost'];
        if (isInteractive) margin -= p['interaction.contacts'] * p['interaction.contactCost'];
        if (experience === 'one-to-one') margin -= flexibility * p['customization.costScale'] * unitCost;
        margins[experience] += timing.discount[t]! * customer.survival[experience] * margin;
        customer.survival[experience] *= 1 / (1 + Math.exp(-odds));
      }
    }
  }
  return perExperience((experience) => margins[experience] / customers.length);
}
