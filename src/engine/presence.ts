import type { Experience } from '../vocabulary/experiences.ts';
import { BLOCK } from './blocks.ts';
import { kernel } from './kernel/kernel.ts';
import type { Timing } from './timing.ts';

interface Spell {
  /** 0 mass … 3 one-to-one. */
  readonly experience: number;
  readonly as: Experience;
  /** What has to work for it to begin; without, it begins at the start. */
  readonly from?: Ability;
  /** What ends it by beginning to work; without, it lasts. */
  readonly to?: Ability;
}

type Ability = Exclude<keyof Timing, 'periods'>;

/**
 * The spells of the experiences in which customers are treated alike, so that worth differs only by presence:
 * before its launch an experience is as mass, and one-to-one is as targeted until it customizes.
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

/** Where a spell stands in SPELLS and in every list of presences. */
export function spellOf(experience: number, as: Experience): number {
  return SPELLS.findIndex((spell) => spell.experience === experience && spell.as === as);
}

/** Whether a spell has any period within the horizon. */
function isLived({ from, to }: Spell, timing: Timing): boolean {
  const end = to ? Math.min(timing[to], timing.periods) : timing.periods;
  return (from ? timing[from] : 0) < end;
}

const KINDS = ['expected', 'expectedFit', 'realized', 'realizedFit'] as const;

/**
 * Discounted periods as a customer, and the same times fit: expected from survival probabilities, and realized by the
 * fixed draws. One entry a customer; single precision, since only chance is read from them.
 */
export type Presence = Readonly<Record<(typeof KINDS)[number], Float32Array>>;

/** One a spell; none of a spell without a period. */
export type Presences = readonly (Presence | undefined)[];

export function makePresences({ customers, timing }: { customers: number; timing: Timing }): Presences {
  const make = () => KINDS.map((kind) => [kind, new Float32Array(customers)]);
  return SPELLS.map((spell) =>
    isLived(spell, timing) ? (Object.fromEntries(make()) as Presence) : undefined,
  );
}

/** The running presence of a block under one experience: a column of the kernel for each kind, in a row. */
export type Tally = Float64Array;

export function makeTally(): Tally {
  return kernel.column(KINDS.length);
}

/** Keeps the tally of a block as presence in a spell. */
export function keepTally(tally: Tally, presence: Presence, start: number, count: number): void {
  KINDS.forEach((kind, k) => presence[kind].set(tally.subarray(k * BLOCK, k * BLOCK + count), start));
}
