import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { changed } from './businesses.ts';
import { mean, variance } from './statistics.ts';
import { digits, print, progress } from './table.ts';

const SEEDS = 40;
const SIZES = [500, 1000, 2000, 4000];

function shipped(): { name: string; business: Business }[] {
  return readdirSync('scenarios')
    .filter((name) => name.endsWith('.fourfold.json'))
    .map((file) => {
      const parsed = readScenario(JSON.parse(readFileSync(path.join('scenarios', file), 'utf8')));
      if ('problems' in parsed) throw new Error(`${file}: ${parsed.problems[0].message}`);
      return { name: file.replace('.fourfold.json', ''), business: businessOf(parsed.scenario) };
    });
}

/** By sample size, then seed: values per customer of the four experiences. */
function valuesOf(business: Business): number[][][] {
  const values: number[][][] = SIZES.map(() => []);
  for (let seed = 0; seed < SEEDS; seed++) {
    const engine = createEngine();
    SIZES.forEach((size, k) => {
      const results = engine.measure({
        ...changed(business, { 'market.sample': size }),
        seed: `sample ${seed}`,
      });
      values[k].push(EXPERIENCE_IDS.map((id) => results[id].valuePerCustomer));
    });
  }
  return values;
}

/** The simulation's own standard error of the difference of the two best, from which market.sample is chosen. */
export function sample(): void {
  const rows = shipped().flatMap(({ name, business }) => {
    // with groups other seeds are other markets
    if (business.parameters['needs.shape'] !== 'spread') return [];
    progress(`sample, ${name}`);
    const values = valuesOf(business);
    const average = (e: number) => mean(values.at(-1)!.map((row) => row[e]));
    const [best, next] = EXPERIENCE_IDS.map((_, e) => e).sort((a, b) => average(b) - average(a));
    const errors = values.map((rows) => Math.sqrt(variance(rows.map((row) => row[best] - row[next]))));
    return [
      [
        name,
        `${EXPERIENCE_IDS[best]}, ${EXPERIENCE_IDS[next]}`,
        digits((100 * (average(best) - average(next))) / Math.abs(average(best))),
        ...errors.map((error) => digits((100 * error) / Math.abs(average(best)))),
      ],
    ];
  });
  const head = ['', 'the two best', 'lead', ...SIZES.map((size) => `error at ${size}`)];
  print(
    `Sample size: standard error of the lead over ${SEEDS} seeds, % of the best's value; needs spread`,
    head,
    rows,
  );
}
