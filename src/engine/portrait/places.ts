import { BLOCK } from '../blocks.ts';
import { takeNeeds } from '../columns.ts';
import { move } from '../drifting.ts';
import type { FitPlan } from '../fits.ts';
import type { MisfitPlan } from '../misfit.ts';
import type { Axis } from './axes.ts';

/** Where the first customers stand on axes: periods (one where needs keep) × axes × customers. */
export function placesOn(plan: FitPlan, customers: number, axes: readonly Axis[]): Float32Array {
  const periods = plan.drift > 0 ? plan.timing.periods : 1;
  const places = new Float32Array(periods * axes.length * customers);
  const place = new Float64Array(BLOCK);
  for (let start = 0; start < customers; start += BLOCK) {
    const count = Math.min(BLOCK, customers - start);
    const needs = takeNeeds(plan.needs, start / BLOCK);
    for (let t = 0; t < periods; t++) {
      axes.forEach(({ pulls }, a) => {
        place.fill(0);
        pulls.forEach((pull, d) => {
          if (pull !== 0) for (let i = 0; i < count; i++) place[i]! += pull * needs[d]![i]!;
        });
        places.set(place.subarray(0, count), (t * axes.length + a) * customers + start);
      });
      if (t + 1 < periods) move(plan, start / BLOCK, t, needs);
    }
  }
  return places;
}

/** Where the centres of the niches are on axes: axes × niches; none where niches differ on nothing. */
export function nichesOn({ niches, scales }: MisfitPlan, axes: readonly Axis[]): Float32Array {
  const count = niches[0]?.length ?? 0;
  const places = new Float32Array(axes.length * count);
  const differing = scales.flatMap((scale, d) => (scale > 0 ? [d] : []));
  axes.forEach(({ pulls }, a) => {
    for (let k = 0; k < count; k++) {
      let place = 0;
      differing.forEach((d, c) => (place += (pulls[d]! * niches[c]![k]!) / scales[d]!));
      places[a * count + k] = place;
    }
  });
  return places;
}
