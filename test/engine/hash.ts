import type { Outcome } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { COST_KINDS } from '../../src/vocabulary/cost-kinds.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { SERIES } from '../../src/vocabulary/series.ts';

/** Every number of an outcome in a fixed order; NaN where there is none. */
export function numbersOfOutcome({ results, verdict }: Outcome): number[] {
  const ofExperiences = EXPERIENCE_IDS.flatMap((experience) => {
    const { series, costs, ...measures } = results[experience];
    return [
      ...MEASURES.map(({ id }) => measures[id] ?? NaN),
      ...SERIES.flatMap(({ id }) => Array.from(series[id])),
      ...COST_KINDS.map(({ id }) => costs[id]),
    ];
  });
  const { best, runnerUp, difference, standardError, tooClose } = verdict;
  const places = [EXPERIENCE_IDS.indexOf(best), EXPERIENCE_IDS.indexOf(runnerUp)];
  return [...ofExperiences, ...places, difference, standardError, tooClose ? 1 : 0];
}

/** FNV-1a (Fowler, Noll and Vo, 32 bits) over the bits of numbers, lowest byte first, as eight hexadecimal digits. */
export function hashNumbers(numbers: Iterable<number>): string {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (const number of numbers) {
    view.setFloat64(0, number, true);
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The hash of an outcome: equal digits, equal hash. */
export function hashOf(outcome: Outcome): string {
  return hashNumbers(numbersOfOutcome(outcome));
}
