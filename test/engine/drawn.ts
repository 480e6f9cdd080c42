import { BLOCK, blocksOf } from '../../src/engine/blocks.ts';
import { nicheScales } from '../../src/engine/misfit.ts';
import { designNiches, drawPanel } from '../../src/engine/niches/design.ts';
import { drawHistory, drawNoise } from '../../src/engine/noise.ts';
import { partsOf } from '../../src/engine/offering.ts';
import { drawSample } from '../../src/engine/population/draws.ts';
import { drawOwnLoyalty } from '../../src/engine/population/loyalty.ts';
import { shapeNeeds } from '../../src/engine/population/needs.ts';
import { chooseServed, shareSpending } from '../../src/engine/population/value.ts';
import { PURPOSE } from '../../src/engine/random/keys.ts';
import type { Business } from '../../src/vocabulary/business.ts';

/** All that is left to chance in a business, as the engine draws it. */
export interface Drawn {
  /** Needs before the first period, in standard deviations: a list a component, an entry a customer. */
  readonly needs: readonly Float64Array[];
  readonly value: Float64Array;
  readonly served: Uint8Array;
  /** Log-odds of own loyalty. */
  readonly own: Float64Array;
  /** A list a component on which niches differ: centres × √weight × variety, at needs.variety 1. */
  readonly niches: () => readonly Float64Array[];
  /** Normals behind what customer i tells in a period of contacts, counted from 0, and told before the start. */
  readonly noise: (component: number, i: number, contactPeriod: number) => number;
  readonly history: (component: number, i: number) => number;
  /** Normals that move the needs of customer i after period t, counted from 0. */
  readonly shock: (component: number, i: number, t: number) => number;
}

/** The one place in which tests know how the engine draws. */
export function draw(business: Business): Drawn {
  const { parameters: p, seed, offering } = business;
  const sample = p['market.sample'];
  const components = offering.length;
  const draws = drawSample({ seed, sample, components });
  const { keys } = draws;
  const form = {
    shape: p['needs.shape'],
    groups: p['needs.groups'],
    groupSpread: p['needs.groupSpread'],
    coreShare: p['needs.coreShare'],
  };
  const value = shareSpending({ normals: draws.spending, skew: p['needs.valueSkew'] });
  const size = { keys, blocks: blocksOf(sample), components };
  const periods = p['market.periods'];
  const noise = drawNoise({ ...size, purpose: PURPOSE.noise })(periods);
  const shocks = drawNoise({ ...size, purpose: PURPOSE.drift })(periods);
  const blockOf = (i: number) => Math.floor(i / BLOCK);
  return {
    needs: shapeNeeds({ keys, draws, form }),
    value,
    served: chooseServed({ value, ties: draws.ties, share: p['economics.topShare'] }),
    own: drawOwnLoyalty({
      deviates: draws.loyalty,
      retention: p['response.retentionPerfect'],
      spread: p['response.loyaltySpread'],
    }),
    niches: () =>
      designNiches({
        keys,
        panel: drawPanel({ keys, components, form }),
        scales: nicheScales(partsOf(business)),
        count: p['niches.count'],
      }),
    noise: (component, i, t) => noise(component, blockOf(i))[t]![i % BLOCK]!,
    history: (component, i) => drawHistory(keys, component, blockOf(i))[i % BLOCK]!,
    shock: (component, i, t) => shocks(component, blockOf(i))[t]![i % BLOCK]!,
  };
}
