import type { Experience } from '../vocabulary/experiences.ts';
import type { Timing } from './timing.ts';

type Ability = Exclude<keyof Timing, 'periods'>;

interface Spell {
  /** 0 mass … 3 one-to-one. */
  readonly experience: number;
  readonly as: Experience;
  /** What has to work for it to begin; without, it begins at the start. */
  readonly from?: Ability;
  /** What ends it by beginning to work; without, it lasts. */
  readonly to?: Ability;
}

/**
 * The spells of the experiences in which customers are treated alike, in their order: before its launch an experience
 * is as mass, and one-to-one is as targeted until it customizes.
 */
export const SPELLS: readonly Spell[] = [
  { experience: 0, as: 'mass' },
  { experience: 1, as: 'mass', to: 'niche' },
  { experience: 1, as: 'niche', from: 'niche' },
  { experience: 2, as: 'mass', to: 'interact' },
  { experience: 2, as: 'targeted', from: 'interact' },
  { experience: 3, as: 'mass', to: 'interact' },
  { experience: 3, as: 'targeted', from: 'interact', to: 'customize' },
  { experience: 3, as: 'one-to-one', from: 'customize' },
];

/** Where a spell stands in SPELLS and in every list with an entry a spell. */
export function spellOf(experience: number, as: Experience): number {
  return SPELLS.findIndex((spell) => spell.experience === experience && spell.as === as);
}

/** The periods of a spell, from `from` up to, not including, `to`: as many as `from` is below `to`. */
export interface Stint {
  readonly experience: number;
  readonly as: Experience;
  readonly from: number;
  readonly to: number;
}

/** The periods of every spell within the horizon, in the order of SPELLS. */
export function stintsOf(timing: Timing): readonly Stint[] {
  const start = (ability?: Ability) => (ability ? Math.min(timing[ability], timing.periods) : 0);
  return SPELLS.map(({ experience, as, from, to }) => ({
    experience,
    as,
    from: start(from),
    to: to ? start(to) : timing.periods,
  }));
}
