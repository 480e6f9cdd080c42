import type { Engine } from '../../engine/engine.ts';
import type { Business } from '../../vocabulary/business.ts';
import { perExperience, type Experience } from '../../vocabulary/experiences.ts';

/** So little that fit falls in proportion to misfit. */
const PICKINESS = 1e-6;

/** Mean misfit of each experience by period, when nobody leaves for it; absolute error about 1e-5. */
export function misfitsOf(engine: Engine, business: Business): Record<Experience, number[]> {
  const parameters = {
    ...business.parameters,
    'response.pickiness': PICKINESS,
    'response.retentionPerfect': 0.999,
    'response.retentionPoor': 0.999,
    'response.loyaltySpread': 0,
    'economics.topShare': 1,
    'rival.experience': 'none',
  } as const;
  const results = engine.results({ ...business, parameters });
  return perExperience((id) => Array.from(results[id].series.fit, (fit) => (1 - fit) / PICKINESS));
}
