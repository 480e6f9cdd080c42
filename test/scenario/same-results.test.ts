import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { readLink, writeLink } from '../../src/scenario/link/link.ts';
import { withValue } from '../../src/scenario/change.ts';
import { businessOf, type Scenario } from '../../src/scenario/scenario.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { hashOf } from '../engine/hash.ts';
import { SHIPPED, scenarioOf } from './files.ts';

const hash = (scenario: Scenario) => hashOf(createEngine().run(businessOf(scenario)));

test.each(SHIPPED)('$name, edited and saved or sent, gives the same digits elsewhere', async ({ text }) => {
  const small = withValue(scenarioOf(text), 'market.sample', 300);
  const mine = withValue(small, 'needs.variety', 0.1 + 0.2);
  const linked = await readLink(`#simulate${await writeLink(mine)}`);
  expect(hash(scenarioOf(writeScenario(mine)))).toBe(hash(mine));
  expect('scenario' in linked && hash(linked.scenario)).toBe(hash(mine));
  expect(hash(small)).not.toBe(hash(mine));
});
