import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { perExperience, type Experience } from '../../src/vocabulary/experiences.ts';
import { change } from './businesses.ts';

/** So little that fit falls in proportion to misfit. */
const PICKINESS = 1e-6;

/** Mean misfit of each experience by period, when nobody leaves for it; absolute error about 1e-5. */
export function misfits(business: Business): Record<Experience, number[]> {
  const { results } = createEngine().run(
    change(business, {
      'response.pickiness': PICKINESS,
      'response.retentionPerfect': 0.999,
      'response.retentionPoor': 0.999,
      'response.loyaltySpread': 0,
      'economics.topShare': 1,
      'rival.experience': 'none',
    }),
  );
  return perExperience((id) => Array.from(results[id].series.fit, (fit) => (1 - fit) / PICKINESS));
}
