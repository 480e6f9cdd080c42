import { conditionsInWords } from '../analysis/conditions.ts';
import { quantileDots } from '../analysis/dots.ts';
import type { SobolIndex } from '../analysis/sobol.ts';
import { favouriteOf, WORLD_SAMPLE } from '../analysis/worlds.ts';
import { MODEL_VERSION } from '../engine/engine.ts';
import type { Business } from '../vocabulary/business.ts';
import { perExperience } from '../vocabulary/experiences.ts';
import type { Doubt } from '../vocabulary/target.ts';
import type { Findings } from './doubts.ts';

/** Dots that stand for how a lead spreads. */
const DOTS = 50;

function outputsAsData({ sensitivity }: Findings) {
  if (!sensitivity) return [];
  const { experience, base, doubts, lead, wins } = sensitivity;
  const output = (name: string, indices: readonly SobolIndex[]) => ({
    name,
    experience,
    base,
    parameters: doubts.map(({ id }, k) => ({ id, ...indices[k]! })),
  });
  return [output('lead', lead), output('wins', wins)];
}

function named<T extends { readonly doubt: Doubt }>({ doubt, ...rest }: T) {
  return { id: doubt.id, ...rest };
}

/** Findings as plain data, in the documented shape; money is per customer. */
export function findingsAsData(name: string, business: Business, findings: Findings) {
  const { worlds, decisive, information, conditions, tornado, forms, sureness } = findings;
  return {
    scenario: name,
    seed: business.seed,
    modelVersion: MODEL_VERSION,
    outputs: outputsAsData(findings),
    worlds: {
      drawn: worlds.draws.length,
      customers: Math.min(WORLD_SAMPLE, business.parameters['market.sample']),
      wins: worlds.wins,
      leads: perExperience((id) => quantileDots(worlds.leads[id], DOTS)),
      doubts: worlds.doubts.map(({ id, low, likely, high }) => ({ id, low, likely, high })),
    },
    decisive: { experience: favouriteOf(worlds), inputs: decisive.map(named) },
    tornado: { ...tornado, bars: tornado.bars.map(named) },
    information: { all: information.all, inputs: information.inputs.map(named) },
    conditions: {
      ...conditions,
      terms: conditions.terms.map(named),
      text: conditionsInWords(conditions, business),
    },
    forms,
    sureness,
  };
}
