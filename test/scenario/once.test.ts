import { expect, test } from 'vitest';
import { withValue } from '../../src/scenario/change.ts';
import { once } from '../../src/scenario/once.ts';
import { businessOf, type Scenario } from '../../src/scenario/scenario.ts';
import { settingsOf } from '../../src/scenario/settings.ts';

const SCENARIO: Scenario = {
  name: 'a shop',
  notes: '',
  seed: 'main 1',
  parameters: {},
  offering: undefined,
  ranges: {},
  sources: {},
  extensions: {},
};

test('what is worked out of a scenario is given again for it alone, also where it is nothing', () => {
  const asked: Scenario[] = [];
  const nothing = once((scenario) => void asked.push(scenario));
  const other = { ...SCENARIO };
  for (const scenario of [SCENARIO, SCENARIO, other, SCENARIO]) nothing(scenario);
  expect(asked).toEqual([SCENARIO, other]);
});

test('a changed scenario has a business and settings of its own', () => {
  const changed = withValue(SCENARIO, 'market.periods', 7);
  expect(businessOf(SCENARIO)).toBe(businessOf(SCENARIO));
  expect(businessOf(changed).parameters['market.periods']).toBe(7);
  expect(settingsOf(SCENARIO)).toBe(settingsOf(SCENARIO));
  expect(settingsOf(changed).find(({ id }) => id === 'market.periods')).toMatchObject({
    value: 7,
    isDefault: false,
  });
});
