import { expect, test } from 'vitest';
import type { About } from '../../../src/app/doubts/doubts.svelte.ts';
import { shownOf } from '../../../src/app/doubts/shown.ts';
import type { Opened } from '../../../src/app/opened.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { businessOf } from '../../../src/scenario/scenario.ts';
import { withValue } from '../../../src/scenario/change.ts';
import { takePicture } from '../../../src/simulation/picture.ts';

const parsed = parseScenario(
  JSON.stringify({
    format: 'fourfold-scenario',
    version: 1,
    name: 'Kiosk',
    seed: 'kiosk',
    parameters: { 'market.sample': 100 },
  }),
);
if ('problems' in parsed) throw new Error('no kiosk');
const { scenario } = parsed;
const opened: Opened = { id: 'kiosk', name: 'Kiosk', scenario, from: 'file' };
const outcome = takePicture(createEngine(), businessOf(scenario)).next().value as About<number>['outcome'];
const about: About<number> = { scenario, opened, outcome, found: 7 };

test('what was found for the sliders as they stand is shown as such', () => {
  expect(shownOf(about, { opened, scenario })).toEqual({ ...about, isOld: false });
});

test('what was found for earlier sliders keeps the verdict it was found for, and says that it is old', () => {
  const moved = withValue(scenario, 'needs.variety', 0.1);
  const shown = shownOf(about, { opened, scenario: moved })!;
  expect(shown.isOld).toBe(true);
  expect(shown.scenario).toBe(scenario);
  expect(shown.outcome.verdict).toBe(outcome.verdict);
});

test('nothing is shown of another business, nor before anything is found', () => {
  expect(shownOf(about, { opened: { ...opened }, scenario })).toBeUndefined();
  expect(shownOf(undefined, { opened, scenario })).toBeUndefined();
});
