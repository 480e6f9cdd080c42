import { once } from './once.ts';
import type { Business } from '../vocabulary/business.ts';
import { DEFAULT_OFFERING, type Component } from '../vocabulary/offering.ts';
import { DEFAULTS, type Parameters } from '../vocabulary/parameters.ts';

/** Keys of a file that are not Fourfold's, kept as they are: `x-…`, and at the top `$schema`. */
export type Extensions = Readonly<Record<string, unknown>>;

/** A component with the `x-…` keys that its file gave it; `extensions` is absent when there are none. */
export interface ScenarioComponent extends Component {
  readonly extensions?: Extensions;
}

/** Low and high of plausible worlds, both included. */
export type Range = readonly [low: number, high: number];

/** What a scenario file says: a business with its name, its doubts, and where its values come from. */
export interface Scenario {
  readonly name: string;
  readonly notes: string;
  readonly seed: string;
  /** Any subset; what is absent has its default. */
  readonly parameters: Readonly<Partial<Parameters>>;
  /** Undefined: the default offering. */
  readonly offering: readonly ScenarioComponent[] | undefined;
  /** By the id of a numeric setting, see settings.ts. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** By the id of any setting. */
  readonly sources: Readonly<Record<string, string>>;
  readonly extensions: Extensions;
}

/** The business of a scenario: every parameter, defaults filled in. */
export const businessOf = once(({ seed, parameters, offering }): Business => ({
  seed,
  parameters: { ...DEFAULTS, ...parameters },
  offering: offering ?? DEFAULT_OFFERING,
}));
