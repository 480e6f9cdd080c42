import { derive, keysOf, PURPOSE } from '../../src/engine/random/keys.ts';
import { fillNormals, stream } from '../../src/engine/random/stream.ts';
import { shapeNeeds } from '../../src/engine/population/needs.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { drawsOf } from './draws.ts';
import { closeLedger, type Ledger } from './ledger.ts';
import { makeCustomer, simulateObjects, type Stay } from './objects.ts';
import { rulesOf } from './rules.ts';

/** Which rolls the four experiences share: none, or the same one for a customer and period. */
export type Rolls = 'own' | 'common';

/** The needs of pseudo-random customers, standardized as the engine's are; for a purpose that the business has no use for. */
function pseudoRandomNeeds({ seed, offering, parameters: p }: Business) {
  const keys = keysOf(seed);
  const normals = offering.map((_, d) => {
    const list = new Float64Array(p['market.sample']);
    fillNormals(list, derive(keys, PURPOSE.drift, d));
    return list;
  });
  const form = { shape: 'spread', groups: 1, groupSpread: 0, coreShare: 0 } as const;
  return shapeNeeds({ keys, draws: { normals, membership: new Float64Array(p['market.sample']) }, form });
}

/** A customer is there or gone, and rolled for every period. */
function roll(seed: string, rolls: Rolls): Stay {
  const uniform = stream(derive(keysOf(seed), PURPOSE.stay, 0));
  let drawn = 0;
  return ({ survival }, experience, chance) => {
    if (rolls === 'own' || experience === 'mass') drawn = uniform();
    if (drawn >= chance) survival[experience] = 0;
  };
}

/** What the same model gives on a pseudo-random population whose stays are rolled. */
export function simulateRolled(business: Business, rolls: Rolls): Ledger {
  const rules = rulesOf(business);
  const draws = { ...drawsOf(business), needs: pseudoRandomNeeds(business) };
  const customers = Array.from({ length: draws.sample }, (_, i) => makeCustomer(draws, i, rules.periods));
  return closeLedger(simulateObjects(customers, rules, roll(business.seed, rolls)), rules, customers.length);
}
