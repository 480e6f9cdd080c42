import { conditionsInWords, findConditions, type Conditions } from '../analysis/conditions.ts';
import { decisiveInputs, type Decisive } from '../analysis/decisive.ts';
import { informationValue, type Information } from '../analysis/information.ts';
import { favouriteOf, type Worlds } from '../analysis/worlds.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';

/** What is read off plausible worlds without simulating anything further. */
export interface Reading {
  /** The experience that wins most worlds. */
  readonly favourite: Experience;
  /** How far each input decides whether the favourite wins. */
  readonly decisive: readonly Decisive[];
  readonly information: Information;
  /** Where the experience that was asked about wins. */
  readonly conditions: Conditions;
  /** The same in a sentence. */
  readonly where: string;
}

export interface ReadingQuestion {
  readonly worlds: Worlds;
  readonly business: Business;
  readonly experience: Experience;
}

/** Reads off worlds what decides, what is worth finding out, and where an experience wins: a second of work or two. */
export function readWorlds({ worlds, business, experience }: ReadingQuestion): Reading {
  const conditions = findConditions(worlds, experience);
  return {
    favourite: favouriteOf(worlds),
    decisive: decisiveInputs(worlds),
    information: informationValue(worlds),
    conditions,
    where: conditionsInWords(conditions, business),
  };
}
