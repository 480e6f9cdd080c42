import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import { MEASURES } from '../vocabulary/measures.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import type { ComponentWorths } from './component-worths.ts';
import { findCrossings } from './crossings.ts';
import { surveyVariants, type SetQuestion } from './set-worths.ts';
import type { Survey } from './survey.ts';
import { WIDTH } from './sweep.ts';
import { leanFor } from './tailorable.ts';
import type { Watch } from './watch.ts';

/** A component that is not worth tailoring, and what it would take; null where that alone does not do it. */
export interface NearestComponent {
  /** Its place in the offering. */
  readonly place: number;
  readonly name: string;
  /** What tailoring it too would lose, value per customer. */
  readonly loss: number;
  /** The unit cost at which it would neither gain nor lose. */
  readonly unitCost: { readonly now: number; readonly at: number } | null;
  /** The variety from which on it would gain. */
  readonly variety: { readonly now: number; readonly at: number } | null;
}

/** Points to begin with; gains grow with variety, so few will do. */
const STEPS = 11;

/** About how many businesses are measured to answer. */
export const NEAREST = 50;

const AT = MEASURES.findIndex(({ id }) => id === 'valuePerCustomer');
const [WITHOUT, WITH] = [0, EXPERIENCE_IDS.length - 1];

/** Lets findCrossings compare a choice without a component, in the place of mass, to the same with it. */
function contest(question: SetQuestion, survey: Survey): Survey {
  return async ({ targets, cells }, watch) => {
    const variants = cells.flatMap((values) => [
      { set: 0, values },
      { set: 1, values },
    ]);
    const found = await surveyVariants(question, { targets, variants }, survey, watch);
    const table = new Float64Array(cells.length * WIDTH).fill(NaN);
    cells.forEach((_, cell) => {
      table[cell * WIDTH + WITHOUT * MEASURES.length + AT] = found[2 * cell]!;
      table[cell * WIDTH + WITH * MEASURES.length + AT] = found[2 * cell + 1]!;
    });
    return table;
  };
}

/** The variety of a component from which on tailoring it beside the best choice gains, as far as its slider goes. */
async function varietyWanted(
  business: Business,
  { experience, best }: ComponentWorths,
  place: number,
  survey: Survey,
  watch?: Watch,
): Promise<number | undefined> {
  const offering = business.offering.map((each, k) => ({ ...each, tailored: best.places.includes(k) }));
  const lean = leanFor(experience, { ...business, offering });
  const { name, variety } = offering[place]!;
  const target = { id: `offering.${name}.variety`, component: place };
  const to = scaleOf(target).bands.at(-1)!.to;
  if (variety >= to) return undefined;
  const { crossings } = await findCrossings(
    { business: lean, target, from: variety, to, isWhole: false, steps: STEPS },
    contest({ business: lean, experience, places: [place] }, survey),
    watch,
  );
  return crossings.find((crossing) => crossing.to === EXPERIENCE_IDS[WITH])?.at;
}

/**
 * The component that comes nearest to being worth tailoring and is not: the one that would lose least beside the best
 * choice. Undefined when every component that can matter is worth it.
 */
export async function nearestComponent(
  { business, worths }: { readonly business: Business; readonly worths: ComponentWorths },
  survey: Survey,
  watch?: Watch,
): Promise<NearestComponent | undefined> {
  const { components } = worths;
  const outside = [...components.keys()].filter(
    (place) => components[place]!.canMatter && !components[place]!.isInBest,
  );
  if (outside.length === 0) return undefined;
  const place = outside.reduce((near, each) =>
    components[each]!.besideBest > components[near]!.besideBest ? each : near,
  );
  const { name, besideBest, worthUpTo } = components[place]!;
  const { unitCost, variety } = business.offering[place]!;
  const wanted = await varietyWanted(business, worths, place, survey, watch);
  return {
    place,
    name,
    loss: Math.max(0, -besideBest),
    unitCost: worthUpTo !== null && worthUpTo >= 0 ? { now: unitCost, at: worthUpTo } : null,
    variety: wanted === undefined ? null : { now: variety, at: wanted },
  };
}
