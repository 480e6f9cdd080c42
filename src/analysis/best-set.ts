import { isAhead } from './sample.ts';
import { everyone, has, sizeOf, withoutPlayer, withPlayer, type PlayerSet, type SetValue } from './sets.ts';

/** Sets of which the value is known or can be had. */
export interface KnownSets {
  /** Those known so far. */
  readonly known: Iterable<PlayerSet>;
  readonly valueOf: SetValue;
  /** Makes the values of some sets known. */
  ask(sets: readonly PlayerSet[]): Promise<void>;
}

/** The set of highest value; of equals the smaller one, then the first in order. */
export function bestSetOf(sets: Iterable<PlayerSet>, value: SetValue): PlayerSet {
  const ordered = [...sets].sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  return ordered.reduce((best, set) => (isAhead(value(set), value(best)) ? set : best));
}

/** The best set of each size that is known, from none up to all. */
export function bestBySize(players: number, { known, valueOf }: Omit<KnownSets, 'ask'>): PlayerSet[] {
  const bySize = Array.from({ length: players + 1 }, (): PlayerSet[] => []);
  for (const set of known) bySize[sizeOf(set)]!.push(set);
  return bySize.filter((sets) => sets.length > 0).map((sets) => bestSetOf(sets, valueOf));
}

/** Whether each set holds the one before it. */
export function isNested(sets: readonly PlayerSet[]): boolean {
  return sets.slice(1).every((set, k) => (set & sets[k]!) === sets[k]);
}

const playersOf = (players: number) => [...Array(players).keys()];

/** The sets that are one player more, one less, or one for another. */
export function neighboursOf(set: PlayerSet, players: number): PlayerSet[] {
  const members = playersOf(players).filter((player) => has(set, player));
  const others = playersOf(players).filter((player) => !has(set, player));
  return [
    ...others.map((player) => withPlayer(set, player)),
    ...members.flatMap((member) => {
      const less = withoutPlayer(set, member);
      return [less, ...others.map((player) => withPlayer(less, player))];
    }),
  ];
}

/**
 * Looks for the best set where there are too many to look at all: adds the best player one by one from none to all,
 * takes away the one least missed from all to none, and from the best set on the way exchanges one player at a time
 * for as long as that gains. What was looked at is known afterwards.
 */
export async function searchBest(players: number, sets: KnownSets): Promise<PlayerSet> {
  const bestAmong = async (candidates: readonly PlayerSet[]) => {
    await sets.ask(candidates);
    return bestSetOf(candidates, sets.valueOf);
  };
  let [set, best] = [0, await bestAmong([0, everyone(players)])];
  for (let size = 0; size < players; size++) {
    set = await bestAmong(neighboursOf(set, players).filter((each) => sizeOf(each) > size));
    best = bestSetOf([best, set], sets.valueOf);
  }
  for (let size = players; size > 0; size--) {
    set = await bestAmong(neighboursOf(set, players).filter((each) => sizeOf(each) < size));
    best = bestSetOf([best, set], sets.valueOf);
  }
  for (;;) {
    const next = await bestAmong([best, ...neighboursOf(best, players)]);
    const isBetter = isAhead(sets.valueOf(next), sets.valueOf(best)) || sizeOf(next) < sizeOf(best);
    if (!isBetter) return best;
    best = next;
  }
}
