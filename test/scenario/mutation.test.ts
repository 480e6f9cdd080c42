import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withSample } from '../../src/analysis/worlds.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { readLink, writeLink } from '../../src/scenario/link/link.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { writeScenario } from '../../src/scenario/write.ts';
import { seal } from '../hostile/links.ts';
import { changesOf, changesOfLink } from '../hostile/mutations.ts';
import { SHIPPED, scenarioOf } from './files.ts';

/** How many of the scenarios that come of changes are simulated, with a few customers each. */
const RUNS = 15;
const FEW = 24;

// ten files: 10,000 changes in all
describe.each(SHIPPED)('changes of $name', ({ text }) => {
  const scenario = scenarioOf(text);

  test('600 in its text each give a scenario that comes back and runs, or problems with a place', () => {
    const engine = createEngine();
    let runs = 0;
    fc.assert(
      fc.property(changesOf(text), (changed) => {
        const parsed = parseScenario(changed);
        if ('problems' in parsed) {
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const { place, message } of parsed.problems) expect(place && message).toBeTruthy();
          return;
        }
        expect(isDeepStrictEqual(parseScenario(writeScenario(parsed.scenario)), parsed)).toBe(true);
        const business = businessOf(parsed.scenario);
        if (runs === RUNS || isDeepStrictEqual(business, businessOf(scenario))) return;
        runs++;
        const { results, verdict } = engine.run(withSample(business, FEW));
        const values = Object.values(results).map(({ value }) => value);
        expect([...values, verdict.difference].filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(runs).toBe(RUNS);
  });

  test('200 in its text read from a sound link as from a file', async () => {
    let scenarios = 0;
    await fc.assert(
      fc.asyncProperty(changesOf(text), async (changed) => {
        // half a character cannot be written as bytes
        const written = Buffer.from(changed).toString();
        const [read, parsed] = [await readLink(await seal(written)), parseScenario(written)];
        if ('problems' in parsed) {
          expect(read).toMatchObject({ fault: { kind: 'no scenario', problems: parsed.problems } });
          return;
        }
        scenarios++;
        expect(read).toEqual(parsed);
        expect(await readLink(`#where${await writeLink(parsed.scenario)}`)).toEqual(parsed);
      }),
      { numRuns: 200 },
    );
    expect(scenarios).toBeGreaterThan(5);
  });

  test('200 in its link are refused in words, or give what it gave', async () => {
    const link = `#where${await writeLink(scenario)}`;
    await fc.assert(
      fc.asyncProperty(changesOfLink(link), async (changed) => {
        const read = await readLink(changed);
        if ('fault' in read) expect(read.fault.message).toMatch(/^[^\p{C}]{10,200}$/u);
        else expect(read).toEqual({ scenario });
      }),
      { numRuns: 200 },
    );
  });
});
