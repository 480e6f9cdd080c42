import { BLOCK } from '../../../engine/blocks.ts';
import type { Engine } from '../../../engine/engine.ts';
import { toFits } from '../../../engine/fit.ts';
import { kernel } from '../../../engine/kernel/kernel.ts';
import { drawPanel, scaled } from '../../../engine/niches/design.ts';
import { firstRows, pointsOf, rowsOf, squaredGap, type Points } from '../../../engine/niches/rows.ts';
import { tryCentres } from '../../../engine/niches/trial.ts';
import type { Plan } from '../../../engine/plan.ts';
import { formOf } from '../../../engine/population/needs.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { stockFloor } from './floor.ts';
import { TOP } from './top.ts';

export interface DemandQuestion {
  readonly business: Business;
  /** Groups of customers that have a variant of their own; null where there are none by nature. */
  readonly popular: number | null;
}

/** What customers take of the variants on offer, each the nearest to what she wants. */
export interface Demand {
  /** Share of spending by variant, the most taken first. */
  readonly shares: Float64Array;
  /** Where the variants are those of the niche experience; else a floor that covers the range. */
  readonly isAsNiches: boolean;
  /** Mean fit in the first period with all variants, and with the three most taken alone. */
  readonly fit: number;
  readonly topFit: number;
  /** The same over those who take the tail, by spending; 0 where nobody does. */
  readonly tailFit: number;
  readonly tailTopFit: number;
}

function variantsOf(
  { business, popular }: DemandQuestion,
  plan: Plan,
): { variants: Points; isAsNiches: boolean } {
  const { parameters: p, offering } = business;
  const count = p['niches.count'];
  const { niches, scales } = plan.misfits;
  if (niches.length === 0 || popular === null || popular >= count)
    return { variants: niches, isAsNiches: true };
  const form = formOf(p);
  const panel = drawPanel({ keys: plan.keys, components: offering.length, form });
  return { variants: stockFloor(scaled(panel, scales), count, popular, plan.keys), isAsNiches: false };
}

/** Fits of the sample in the first period, given the squared distance of each customer to her variant. */
function fitsOf(plan: Plan, squared: Float64Array): Float64Array {
  const fits = new Float64Array(plan.sample);
  const column = kernel.column();
  const others = plan.parts.filter((_, d) => plan.misfits.scales[d] === 0);
  for (let start = 0; start < plan.sample; start += BLOCK) {
    const count = Math.min(BLOCK, plan.sample - start);
    for (let k = 0; k < count; k++) {
      const i = start + k;
      column[k] = others.reduce((sum, { index, unitMisfit }) => {
        const need = plan.needs[index]![i]!;
        return sum + unitMisfit * need * need;
      }, squared[i]!);
    }
    toFits(plan, column, count, plan.pickiness * plan.growth);
    fits.set(column.subarray(0, count), start);
  }
  return fits;
}

/** Demand for the variants that a business offers, at the start; undefined where variants differ on nothing. */
export function demandOf(engine: Engine, question: DemandQuestion): Demand | undefined {
  const plan = engine.plan(question.business);
  const { variants, isAsNiches } = variantsOf(question, plan);
  if (variants.length === 0) return undefined;
  const customers = rowsOf(scaled(plan.needs, plan.misfits.scales));
  const all = rowsOf(variants);
  const { width } = customers;
  const { nearest } = tryCentres(customers, all);
  const spending = plan.value.reduce((sum, value) => sum + value, 0);
  const volume = new Float64Array(all.size);
  nearest.forEach((variant, i) => (volume[variant]! += plan.value[i]! / spending));
  const order = [...volume.keys()].sort((a, b) => volume[b]! - volume[a]! || a - b);
  const ranked = rowsOf(variants.map((list) => Float64Array.from(order, (k) => list[k]!)));
  const distances = (variants: typeof ranked) => {
    const { nearest } = tryCentres(customers, variants);
    return Float64Array.from(nearest, (k, i) =>
      squaredGap(customers.values, i * width, variants.values, k * width, width),
    );
  };
  const fits = fitsOf(plan, distances(ranked));
  const topFits = fitsOf(plan, distances(rowsOf(pointsOf(firstRows(ranked, TOP)))));
  const mean = (list: Float64Array, weight: (i: number) => number) => {
    const weights = Float64Array.from(list, (_, i) => weight(i));
    const total = weights.reduce((sum, each) => sum + each, 0);
    return total > 0 ? list.reduce((sum, each, i) => sum + weights[i]! * each, 0) / total : 0;
  };
  const inTail = (i: number) => (order.indexOf(nearest[i]!) >= TOP ? plan.value[i]! : 0);
  return {
    shares: Float64Array.from(order, (k) => volume[k]!),
    isAsNiches,
    fit: mean(fits, () => 1),
    topFit: mean(topFits, () => 1),
    tailFit: mean(fits, inTail),
    tailTopFit: mean(topFits, inTail),
  };
}
