import type { Business } from '../../../vocabulary/business.ts';
import { bestBySize, bestSetOf, neighboursOf } from '../../best-set.ts';
import { setWorths, type SetQuestion } from '../../set-worths.ts';
import { allSets, everyone, membersOf, sizeOf } from '../../sets.ts';
import type { Survey } from '../../survey.ts';
import { leanFor, tailorableBy } from '../../tailorable.ts';
import type { Watch } from '../../watch.ts';

/** Components to tailor, as places in the offering. */
export interface SmallerSet {
  readonly places: readonly number[];
  /** Value per customer of one-to-one. */
  readonly value: number;
  /** Of what the best set gains over tailoring none; null where tailoring gains nothing. */
  readonly share: number | null;
}

export interface FewerComponents {
  /** The best set of each size, from none to all; where not exact, of those looked at. */
  readonly sizes: readonly SmallerSet[];
  readonly best: SmallerSet;
  /** The smallest set that gets 90% of the gain; undefined where tailoring gains nothing. */
  readonly enough: SmallerSet | undefined;
  readonly isExact: boolean;
}

/** A set gets enough when it gets so much of the gain of the best. */
export const MOST_OF_GAIN = 0.9;

/** Up to so many components every set is measured; of more, sets are grown by the best component. */
const MOST_EXACT = 7;

/** How many businesses are measured. */
export function setsToMeasure(business: Business): number {
  const players = tailorableBy('one-to-one', business).length;
  return players <= MOST_EXACT ? 1 << players : 1 + (players * (players + 1)) / 2;
}

/** How few components one-to-one could tailor and still get most of what tailoring brings. */
export async function fewerComponents(
  business: Business,
  survey: Survey,
  watch?: Watch,
): Promise<FewerComponents> {
  const places = tailorableBy('one-to-one', business);
  const players = places.length;
  const question: SetQuestion = {
    business: leanFor('one-to-one', business),
    experience: 'one-to-one',
    places,
  };
  const sets = setWorths(question, survey, watch);
  const isExact = players <= MOST_EXACT;
  await sets.ask(isExact ? allSets(players) : [0]);
  for (let set = 0; !isExact && set !== everyone(players);) {
    const larger = neighboursOf(set, players).filter((each) => sizeOf(each) > sizeOf(set));
    await sets.ask(larger);
    set = bestSetOf(larger, sets.valueOf);
  }
  const ranked = bestBySize(players, sets);
  const best = bestSetOf(ranked, sets.valueOf);
  const gain = sets.valueOf(best) - sets.valueOf(0);
  const choice = (set: number): SmallerSet => ({
    places: membersOf(set).map((player) => places[player]!),
    value: sets.valueOf(set),
    share: sizeOf(best) > 0 ? (sets.valueOf(set) - sets.valueOf(0)) / gain : null,
  });
  const sizes = ranked.map(choice);
  return {
    sizes,
    best: choice(best),
    enough: sizes.find(({ share }) => share !== null && share >= MOST_OF_GAIN),
    isExact,
  };
}
