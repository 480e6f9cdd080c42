import { createEngine, type Engine } from '../../../engine/engine.ts';
import { livesOf } from '../../../engine/portrait/lives.ts';
import { remember } from '../../../engine/remember.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../vocabulary/experiences.ts';
import { withSample } from '../../worlds.ts';
import { armOf, type Arm } from './draw.ts';

/** Where a test is run: the business, its horizon for the test, and what is tested against mass. */
export interface Setting {
  readonly business: Business;
  readonly experience: Experience;
  readonly periods: number;
}

/** Customers whose lives are known; tests pick from them. */
const MOST_SAMPLE = 4_000;

/** A test begins when the ability works, so nothing is waited for. */
export function withoutDelays(business: Business): Business {
  const parameters = {
    ...business.parameters,
    'niches.launchDelay': 0,
    'interaction.launchDelay': 0,
    'customization.launchDelay': 0,
  };
  return { ...business, parameters };
}

/** The two arms of a test; both empty where nobody would be served. */
export function armsOf(engine: Engine, { business, experience, periods }: Setting): readonly [Arm, Arm] {
  const tested = withSample(withoutDelays(business), MOST_SAMPLE);
  const lives = livesOf(tested, engine.plan(tested), Math.min(periods, tested.parameters['market.periods']));
  return [armOf(lives[0]!), armOf(lives[EXPERIENCE_IDS.indexOf(experience)]!)];
}

/** The same, the last answer kept. */
export const rememberArms = (engine: Engine = createEngine()) =>
  remember((setting: Setting) => armsOf(engine, setting));
