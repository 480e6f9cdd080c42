import type { Unknowns } from './object.ts';
import type { Value } from './value.ts';

/** What leads from one version of scenario files to the next. */
export interface Step {
  /** What the older version meant by leaving a parameter out, where the newer one means something else. */
  readonly defaults: Readonly<Record<string, Value>>;
  /** The rest: keys renamed or moved. */
  readonly change?: (file: Unknowns) => Unknowns;
}

/** The step at place k leads from version k + 1 to version k + 2. */
export const STEPS: readonly Step[] = [];

/** A file as the newest version writes it, and the parameters that older defaults were written in for. */
export interface Migrated {
  readonly file: Unknowns;
  readonly filled: readonly string[];
}

function isRecord(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filledBy({ defaults }: Step, file: Unknowns): Migrated {
  const given = file.parameters === undefined ? {} : file.parameters;
  // what is no object is left for the reader to refuse
  if (!isRecord(given)) return { file, filled: [] };
  const absent = Object.entries(defaults).filter(([id]) => !Object.hasOwn(given, id));
  if (absent.length === 0) return { file, filled: [] };
  const parameters = { ...Object.fromEntries(absent), ...given };
  return { file: { ...file, parameters }, filled: absent.map(([id]) => id) };
}

/**
 * Takes a file from its version to the newest, step by step, so that it means what it meant. A file whose version is
 * none of the known ones comes back as it is.
 */
export function migrate(file: Unknowns, steps: readonly Step[] = STEPS): Migrated {
  const { version } = file;
  if (!Number.isInteger(version) || (version as number) < 1) return { file, filled: [] };
  return steps.slice((version as number) - 1).reduce<Migrated>(
    (sofar, step, place) => {
      const { file: whole, filled } = filledBy(step, sofar.file);
      const changed = step.change?.(whole) ?? whole;
      return {
        file: { ...changed, version: (version as number) + place + 1 },
        filled: [...new Set([...sofar.filled, ...filled])],
      };
    },
    { file, filled: [] },
  );
}
