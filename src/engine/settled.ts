import { BLOCK } from './blocks.ts';
import { takeNeeds } from './columns.ts';
import { fitRival, toFits } from './fit.ts';
import type { FitPlan, Fits } from './fits.ts';
import { kernel } from './kernel/kernel.ts';

const column = () => kernel.column();
const [rest, product, contact, misfits, echo] = [column(), column(), column(), column(), column()];

/**
 * Fits of a block of customers whose needs keep: what is known of them after n contacts has a closed form.
 * @param from the first period that is not yet told of; nothing of it depends on those before
 */
export function fitSettled(plan: FitPlan, block: number, fits: Fits, from: number): void {
  const { timing, parts, growth, pickiness, flexibility, settled } = plan;
  const start = block * BLOCK;
  const count = Math.min(BLOCK, plan.sample - start);
  const steepness = pickiness * growth;
  const needs = takeNeeds(plan.needs, block);

  const standing = (known: Float64Array, out: Float64Array) => {
    misfits.set(known.subarray(start, start + count));
    toFits(plan, misfits, count, steepness);
    out.set(misfits);
  };
  if (from === 0) {
    const [mass, niche] = [fits.mass[0]!, fits.niche[0]!];
    standing(settled!.mass, mass);
    standing(settled!.niche, niche);
    fitRival(plan, needs, count, mass, niche, fits.rival[0]!);
  }

  rest.fill(0);
  product.fill(0);
  for (const { index, isTailored, isProduct, unitMisfit } of parts) {
    if (!isTailored) kernel.addSquares(rest, needs[index]!, count, unitMisfit);
    else if (isProduct) kernel.addSquares(product, needs[index]!, count, unitMisfit);
  }
  const learned = parts
    .filter(({ isTailored, unitMisfit }) => isTailored && unitMisfit > 0)
    .map(({ index, isProduct, unitMisfit }) => ({
      isProduct,
      need: needs[index]!,
      echoes: plan.echoes(index, block),
      scale: Math.sqrt(unitMisfit),
      ...plan.knowledge[index]!,
    }));
  for (let t = Math.max(from, timing.interact); t < timing.periods; t++) {
    const heard = t - timing.interact;
    const addMisses = (out: Float64Array, ofProducts: boolean, followed: number) => {
      for (const { isProduct, need, echoes, scale, known, blur } of learned) {
        if (isProduct !== ofProducts) continue;
        echo.set(echoes[heard]!);
        const own = scale * (1 - followed * known[t]!);
        kernel.addMiss(out, need, echo, count, own, -scale * followed * blur[t]!);
      }
    };
    contact.set(rest);
    addMisses(contact, false, 1);
    misfits.set(contact);
    kernel.add(misfits, product, count);
    toFits(plan, misfits, count, steepness);
    fits.targeted[t]!.set(misfits);
    if (t < timing.customize) continue;
    addMisses(contact, true, flexibility);
    toFits(plan, contact, count, steepness);
    fits.oneToOne[t]!.set(contact);
  }
}
