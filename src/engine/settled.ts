import { BLOCK } from './blocks.ts';
import { fitRival, toFits } from './fit.ts';
import type { FitPlan, Fits } from './fits.ts';
import { addAverage } from './misfit.ts';

const [rest, product, contact] = [new Float64Array(BLOCK), new Float64Array(BLOCK), new Float64Array(BLOCK)];

/** Fits of a block of customers whose needs keep: what is known of them after n contacts has a closed form. */
export function fitSettled(plan: FitPlan, block: number, fits: Fits): void {
  const { timing, parts, growth, pickiness, curve, flexibility, settled } = plan;
  const start = block * BLOCK;
  const count = Math.min(BLOCK, plan.sample - start);
  const steepness = pickiness * growth;
  const needs = plan.needs.map((list) => list.subarray(start, start + count));
  const part = (list: Float64Array, t = 0) => list.subarray(t * BLOCK, t * BLOCK + count);

  part(fits.mass).set(settled!.mass.subarray(start, start + count));
  part(fits.niche).set(settled!.niche.subarray(start, start + count));
  toFits(part(fits.mass), steepness, curve);
  toFits(part(fits.niche), steepness, curve);
  fitRival(plan, needs, part(fits.mass), part(fits.niche), part(fits.rival));

  rest.fill(0);
  product.fill(0);
  for (const { index, isTailored, isProduct, unitMisfit } of parts) {
    if (!isTailored) addAverage(part(rest), needs[index]!, unitMisfit);
    else if (isProduct) addAverage(part(product), needs[index]!, unitMisfit);
  }
  const learned = parts.filter(({ isTailored, unitMisfit }) => isTailored && unitMisfit > 0);
  for (let t = timing.interact; t < timing.periods; t++) {
    const echoed = (t - timing.interact) * BLOCK;
    const targeted = part(fits.targeted, t);
    const oneToOne = part(fits.oneToOne, t);
    const add = (index: number, unitMisfit: number, followed: number, out: Float64Array) => {
      const { known, blur } = plan.knowledge[index]!;
      const scale = Math.sqrt(unitMisfit);
      const echo = plan.echoes(index, block);
      addMiss(
        out,
        needs[index]!,
        echo,
        echoed,
        scale * (1 - followed * known[t]!),
        -scale * followed * blur[t]!,
      );
    };
    contact.fill(0);
    for (const { index, isProduct, unitMisfit } of learned)
      if (!isProduct) add(index, unitMisfit, 1, part(contact));
    for (let i = 0; i < count; i++) targeted[i] = rest[i]! + product[i]! + contact[i]!;
    toFits(targeted, steepness, curve);
    if (t < timing.customize) continue;
    for (let i = 0; i < count; i++) oneToOne[i] = rest[i]! + contact[i]!;
    for (const { index, isProduct, unitMisfit } of learned)
      if (isProduct) add(index, unitMisfit, flexibility, oneToOne);
    toFits(oneToOne, steepness, curve);
  }
}

/** Adds (own × need + blur × echo)²: what is missed on a component, known so far and so blurred. */
function addMiss(
  out: Float64Array,
  need: Float64Array,
  echo: Float64Array,
  offset: number,
  own: number,
  blur: number,
): void {
  for (let i = 0; i < out.length; i++) {
    const miss = own * need[i]! + blur * echo[offset + i]!;
    out[i]! += miss * miss;
  }
}
