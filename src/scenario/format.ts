/** What a scenario file calls itself. */
export const FORMAT = 'fourfold-scenario';
/** The version that is written, and the newest that is read. */
export const VERSION = 1;

/** The keys of a file in the order in which they are written; `x-…` keys come after them. */
export const FILE_KEYS = [
  '$schema',
  'format',
  'version',
  'name',
  'notes',
  'seed',
  'parameters',
  'offering',
  'ranges',
  'sources',
] as const;

/** Keys that belong to other programs begin so, at the top of a file and in a component. */
export const EXTENSION = /^x-/;

/** The seed of a file that gives none. */
export const DEFAULT_SEED = 'fourfold';

/** In UTF-16 code units; the largest real scenario is a twentieth of it. */
export const LONGEST_FILE = 1_000_000;
