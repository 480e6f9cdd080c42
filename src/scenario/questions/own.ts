import { differencesOf, type Difference } from '../differences.ts';
import { checkScenario } from '../relations.ts';
import { restored } from '../restore.ts';
import type { Scenario } from '../scenario.ts';
import { answered } from './answered.ts';
import { answersOf, type Answers } from './answers.ts';
import { QUESTIONS } from './questions.ts';
import { ownerOf } from './stand.ts';

/** What a scenario says otherwise than its answers do: numbers that were changed by hand since. */
export function ownOf(scenario: Scenario): readonly Difference[] {
  const answers = answersOf(scenario);
  return answers ? differencesOf(scenario, answered(answers, scenario.name)) : [];
}

/** What other answers set anew: numbers by their questions, and the sizes. */
function isSetAnew(id: string, before: Answers, after: Answers): boolean {
  if (id === 'market.customers') return before.customers !== after.customers;
  if (id === 'economics.spend') return before.spendYear !== after.spendYear;
  const owner = ownerOf(id, QUESTIONS);
  return owner !== undefined && before[owner] !== after[owner];
}

/** What answers make of a scenario that was made from others: as it is opened, and with what stays of its own. */
export interface Reanswered {
  readonly opened: Scenario;
  readonly scenario: Scenario;
}

/**
 * A scenario after other answers. Numbers of its own stay where the answer behind them did and as far as they go with
 * the others; another kind of business is another offering, counted in other periods, and nothing of its own stays.
 */
export function reanswered(scenario: Scenario, answers: Answers): Reanswered {
  const before = answersOf(scenario) ?? {};
  const opened = answered(answers, scenario.name);
  if (before.sell !== answers.sell) return { opened, scenario: opened };
  const kept = ownOf(scenario)
    .filter(({ id }) => !isSetAnew(id, before, answers))
    .reduce((sofar, difference) => {
      const next = restored(sofar, scenario, difference);
      return checkScenario(next).length > 0 ? sofar : next;
    }, opened);
  return { opened, scenario: kept };
}
