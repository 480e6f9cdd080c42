import { BLOCK } from '../blocks.ts';
import { takeNeeds } from '../columns.ts';
import { learn, makeEstimates, move } from '../drifting.ts';
import type { Plan } from '../plan.ts';

/** What one customer wants and is offered. Lists by period have one entry a component, in standard deviations of need. */
export interface Offers {
  readonly needs: readonly Float64Array[];
  /** By experience, 0 mass … 3 one-to-one, then by period: 0 is the average. */
  readonly offers: readonly (readonly Float64Array[])[];
  /** Her niche by period, counted from 0; 0 where niches differ on nothing. */
  readonly niche: Uint8Array;
}

/** Section 4 of the model for one customer, counted from 0. */
export function offersTo(plan: Plan, customer: number): Offers {
  const { timing, parts, flexibility } = plan;
  const { needs, known } = plan.drift > 0 ? whileMoving(plan, customer) : whileKeeping(plan, customer);
  const isServed = plan.served[customer] === 1;
  const niche = Uint8Array.from(needs, (need) => nicheOf(plan, need));
  const average = () => new Float64Array(parts.length);
  const byPeriod = (from: number, offer: (t: number) => Float64Array, before = average) =>
    needs.map((_, t) => (isServed && t >= from ? offer(t) : before()));
  const followed = (t: number, ofProducts: number) =>
    Float64Array.from(parts, ({ isProduct }, d) => known[t]![d]! * (isProduct ? ofProducts : 1));
  const targeted = byPeriod(timing.interact, (t) => followed(t, 0));
  const oneToOne = needs.map((_, t) =>
    isServed && t >= timing.customize ? followed(t, flexibility) : targeted[t]!,
  );
  return {
    needs,
    niche,
    offers: [
      needs.map(average),
      byPeriod(timing.niche, (t) => centreOf(plan, niche[t]!)),
      targeted,
      oneToOne,
    ],
  };
}

/** Needs and what is known of them, by period; of components that are not tailored nothing. */
interface Knowing {
  readonly needs: Float64Array[];
  readonly known: Float64Array[];
}

function whileKeeping({ timing, parts, needs, knowledge, echoes }: Plan, customer: number): Knowing {
  const block = Math.floor(customer / BLOCK);
  const periods = Array.from({ length: timing.periods }, (_, t) => t);
  const need = Float64Array.from(needs, (list) => list[customer]!);
  return {
    needs: periods.map(() => need),
    known: periods.map((t) =>
      Float64Array.from(parts, ({ isTailored, unitMisfit }, d) => {
        if (t < timing.interact || !isTailored || unitMisfit === 0) return 0;
        const echo = echoes(d, block)[t - timing.interact]![customer % BLOCK]!;
        return knowledge[d]!.known[t]! * need[d]! + knowledge[d]!.blur[t]! * echo;
      }),
    ),
  };
}

function whileMoving(plan: Plan, customer: number): Knowing {
  const [block, place] = [Math.floor(customer / BLOCK), customer % BLOCK];
  const columns = takeNeeds(plan.needs, block);
  const estimates = makeEstimates(plan, block, columns);
  const [needs, known]: [Float64Array[], Float64Array[]] = [[], []];
  for (let t = 0; t < plan.timing.periods; t++) {
    if (t >= plan.timing.interact) learn(plan, block, t, columns, estimates);
    needs.push(Float64Array.from(columns, (column) => column[place]!));
    known.push(Float64Array.from(plan.parts, (_, d) => estimates[d]?.[place] ?? 0));
    move(plan, block, t, columns, estimates);
  }
  return { needs, known };
}

/** The nearest centre in scaled coordinates, the first of equals. */
function nicheOf({ misfits: { niches, scales } }: Plan, need: Float64Array): number {
  const count = niches[0]?.length ?? 0;
  let [least, nearest] = [Infinity, 0];
  for (let k = 0; k < count; k++) {
    let [squared, c] = [0, 0];
    scales.forEach((scale, d) => {
      if (scale === 0) return;
      const along = need[d]! * scale - niches[c++]![k]!;
      squared += along * along;
    });
    if (squared < least) [least, nearest] = [squared, k];
  }
  return nearest;
}

function centreOf({ misfits: { niches, scales } }: Plan, niche: number): Float64Array {
  let c = 0;
  return Float64Array.from(scales, (scale) => (scale > 0 ? niches[c++]![niche]! / scale : 0));
}
