import type { Business } from '../vocabulary/business.ts';
import type { Parameters } from '../vocabulary/parameters.ts';
import { BLOCK, blocksOf } from './blocks.ts';
import { planLearning, planSpecifying, type Learning } from './learning.ts';
import { loyaltyTerms, type Terms } from './loyalty.ts';
import { measureMisfits, nicheScales, type MisfitPlan } from './misfit.ts';
import { designNiches, drawPanel } from './niches/design.ts';
import { drawNoise, type Noise } from './noise.ts';
import { partsOf, type Part } from './offering.ts';
import { drawSample } from './population/draws.ts';
import { drawOwnLoyalty } from './population/loyalty.ts';
import { shapeNeeds, type Needs } from './population/needs.ts';
import { chooseServed, shareSpending } from './population/value.ts';
import { PURPOSE, type Keys } from './random/keys.ts';
import { remember } from './remember.ts';
import { rivalMisfit } from './rival.ts';
import { makeStanding, standBy, stretch, type Standing, type StandingPlan } from './standing.ts';
import { timingOf, type Timing } from './timing.ts';

/** Everything that is settled before the first customer is served. Lists have one entry a customer of the sample. */
export interface Plan {
  readonly keys: Keys;
  readonly sample: number;
  readonly timing: Timing;
  readonly terms: Terms;
  readonly parts: readonly Part[];
  readonly learning: readonly Learning[];
  readonly misfits: MisfitPlan;
  readonly offers: StandingPlan;
  readonly needs: Needs;
  readonly value: Float64Array;
  readonly served: Uint8Array;
  /** Log-odds of own loyalty. */
  readonly own: Float64Array;
  readonly drift: number;
  readonly flexibility: number;
  readonly stayDraws: Float64Array;
  /** Fit and stay chances of the standing offers, when needs do not move. */
  readonly standing: Standing | undefined;
  readonly noise: Noise;
  readonly shocks: Noise;
}

/** Parameters that act on money alone: no customer behaves otherwise for them, so kept sums answer. */
export const MONEY_ONLY = [
  'market.customers',
  'market.period',
  'response.walletPoor',
  'interaction.contactCost',
  'interaction.setup',
  'interaction.upkeep',
  'customization.costScale',
  'customization.setup',
  'customization.upkeep',
  'niches.setupEach',
  'niches.upkeepEach',
  'niches.unitCost',
  'economics.spend',
  'economics.grossMargin',
] as const satisfies readonly (keyof Parameters)[];

const moneyOnly: ReadonlySet<string> = new Set(MONEY_ONLY);

/** A business as its customers know it: without what is money alone. */
function behaviourOf({ seed, parameters, offering }: Business) {
  return {
    seed,
    parameters: Object.entries(parameters).filter(([id]) => !moneyOnly.has(id)),
    offering: offering.map(({ tailoredBy, importance, variety, tailored }) => [
      tailoredBy,
      importance,
      variety,
      tailored,
    ]),
  };
}

/**
 * Settles everything before the first customer is served, in stages that are computed again only when their own
 * inputs change: draws → needs → panel → niches → misfits → standing offers; beside them spending, own loyalty,
 * who is served, and noise. While only money changes, the same plan is returned.
 */
export function makePlanner(): (business: Business) => Plan {
  const draw = remember(drawSample);
  const shape = remember(shapeNeeds);
  const panel = remember(drawPanel);
  const design = remember(designNiches);
  const measure = remember(measureSample);
  const stand = remember(standSample);
  const spread = remember(shareSpending);
  const attach = remember(drawOwnLoyalty);
  const choose = remember(chooseServed);
  const noisy = remember(drawNoise);
  const shake = remember(drawNoise);

  function plan(business: Business): Plan {
    const { parameters: p, seed, offering } = business;
    const sample = p['market.sample'];
    const components = offering.length;
    const parts = partsOf(business);
    const timing = timingOf(p);
    const isMoving = p['needs.drift'] > 0;

    const draws = draw({ seed, sample, components });
    const { keys } = draws;
    const form = {
      shape: p['needs.shape'],
      groups: p['needs.groups'],
      groupSpread: p['needs.groupSpread'],
      coreShare: p['needs.coreShare'],
    };
    const needs = shape({ keys, draws, form });
    const scales = nicheScales(parts);
    const niches = design({
      keys,
      panel: panel({ keys, components, form }),
      scales,
      count: p['niches.count'],
    });
    const misfits: MisfitPlan = { unitMisfits: parts.map(({ unitMisfit }) => unitMisfit), scales, niches };

    const value = spread({ normals: draws.spending, skew: p['needs.valueSkew'] });
    const served = choose({ value, ties: draws.ties, share: p['economics.topShare'] });
    const own = attach({
      uniforms: draws.loyalty,
      retention: p['response.retentionPerfect'],
      spread: p['response.loyaltySpread'],
    });

    const learning = parts.map((part) => planLearning(part, p));
    const terms = loyaltyTerms(p, planSpecifying(parts, learning, timing.periods));
    const rival = p['rival.experience'];
    const offers: StandingPlan = {
      gap: terms.gap,
      pickiness: terms.pickiness,
      rivalStrength: terms.rivalStrength,
      courtesy: terms.courtesy,
      niche: terms.niche,
      growth: p['needs.variety'] * p['needs.variety'],
      rival: rival === 'targeted' || rival === 'one-to-one' ? rivalMisfit(parts, p, rival) : rival,
    };
    const size = { keys, blocks: blocksOf(sample), components, periods: timing.periods };
    return {
      keys,
      sample,
      timing,
      terms,
      parts,
      learning,
      misfits,
      offers,
      needs,
      value,
      served,
      own,
      drift: p['needs.drift'],
      flexibility: p['customization.flexibility'],
      stayDraws: draws.stay,
      standing: isMoving
        ? undefined
        : stand({ offers, needs, misfits: measure({ plan: misfits, needs }), own }),
      noise: noisy({ ...size, purpose: PURPOSE.noise }),
      shocks: shake({ ...size, purpose: PURPOSE.drift }),
    };
  }

  let last: { behaviour: unknown; plan: Plan } | undefined;
  const isNew = remember((behaviour: unknown) => ({ behaviour }));
  return (business) => {
    const behaviour = isNew(behaviourOf(business));
    if (last?.behaviour !== behaviour) last = { behaviour, plan: plan(business) };
    return last.plan;
  };
}

interface Misfits {
  readonly mass: Float64Array;
  readonly niche: Float64Array;
}

/** Misfits of the whole sample under mass and niche, at needs.variety 1. */
function measureSample({ plan, needs }: { plan: MisfitPlan; needs: Needs }): Misfits {
  const sample = needs[0]!.length;
  const [mass, niche] = [new Float64Array(sample), new Float64Array(sample)];
  forEachBlock(sample, (start, end) => {
    measureMisfits(plan, cut(needs, start, end), mass.subarray(start, end), niche.subarray(start, end));
  });
  return { mass, niche };
}

interface StandingBrief {
  readonly offers: StandingPlan;
  readonly needs: Needs;
  readonly misfits: Misfits;
  readonly own: Float64Array;
}

/** Fits and stay chances of the whole sample under the standing offers. */
function standSample({ offers, needs, misfits, own }: StandingBrief): Standing {
  const standing = makeStanding(own.length);
  forEachBlock(own.length, (start, end) => {
    const block = {
      needs: cut(needs, start, end),
      mass: misfits.mass.subarray(start, end),
      niche: misfits.niche.subarray(start, end),
      own: own.subarray(start, end),
    };
    standBy(offers, block, stretch(standing, start, end));
  });
  return standing;
}

function cut(lists: Needs, start: number, end: number): Float64Array[] {
  return lists.map((list) => list.subarray(start, end));
}

function forEachBlock(sample: number, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < sample; start += BLOCK) visit(start, Math.min(sample, start + BLOCK));
}
