import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { anyBusiness } from './arbitrary.ts';
import { turnover } from './closeness.ts';
import { holds } from './holds.ts';
import { foretell } from './oracle-mutant.ts';

test('the engine computes what the specification says, customer by customer', () => {
  // a few customers more than a block
  const businesses = anyBusiness(({ 'market.sample': sample }) => ({
    'market.sample': 100 + (sample % 440),
  }));
  holds(
    fc.property(businesses, (of) => {
      const { results } = createEngine().run(of);
      const said = foretell(of);
      for (const id of EXPERIENCE_IDS) {
        const { series, ...measures } = results[id];
        const expectClose = (name: string, actual: number, expected: number, size: number) => {
          const scale = Math.max(size, Math.abs(expected));
          if (!(Math.abs(actual - expected) <= 1e-10 * scale)) {
            expect(actual, `${name} of ${id}`).toBe(expected);
          }
        };
        const money = turnover(results[id]);
        for (const name of ['value', 'cost', 'customerBenefit'] as const) {
          expectClose(name, measures[name], said[id][name], money);
        }
        expectClose('loyalty', measures.loyalty, said[id].loyalty, 1);
        said[id].active.forEach((active, t) => {
          expectClose(`active in period ${t + 1}`, series.active[t], active, 1);
          if (active > 1e-12) expectClose(`fit in period ${t + 1}`, series.fit[t], said[id].fit[t], 1);
          expectClose(`revenue in period ${t + 1}`, series.revenue[t], said[id].revenue[t], money);
        });
      }
    }),
  );
});
