/**
 * A set of players, of at most 24: bit k stands for player k. In the theory of games a player is one who can join;
 * here it is a component that can be tailored.
 */
export type PlayerSet = number;

export const has = (set: PlayerSet, player: number) => ((set >> player) & 1) === 1;
export const withPlayer = (set: PlayerSet, player: number): PlayerSet => set | (1 << player);
export const withoutPlayer = (set: PlayerSet, player: number): PlayerSet => set & ~(1 << player);
export const everyone = (players: number): PlayerSet => (1 << players) - 1;

/** The players of a set, in their order. */
export function membersOf(set: PlayerSet): number[] {
  const members: number[] = [];
  for (let rest = set, player = 0; rest > 0; rest >>= 1, player++) if (rest & 1) members.push(player);
  return members;
}

export const sizeOf = (set: PlayerSet) => membersOf(set).length;

/** Every set of so many players, the empty one first. */
export const allSets = (players: number): PlayerSet[] => [...Array(1 << players).keys()];

/** What a set brings; it must be known. */
export type SetValue = (set: PlayerSet) => number;
