import type { Business } from '../vocabulary/business.ts';
import { blocksOf } from './blocks.ts';
import { makeFitting, makeFollowing, makeWandering, type FitPlan } from './fits.ts';
import { planKnowledge, planLearning, planSpecifying } from './learning.ts';
import { loyaltyTerms } from './loyalty.ts';
import { measureSample, nicheScales, type MisfitPlan } from './misfit.ts';
import { keepDesigns } from './niches/design.ts';
import type { Points } from './niches/rows.ts';
import { drawNoise, keepHistory } from './noise.ts';
import { partsOf } from './offering.ts';
import { drawSample } from './population/draws.ts';
import { drawOwnLoyalty } from './population/loyalty.ts';
import { formOf, shapeNeeds } from './population/needs.ts';
import { chooseServed, rankCustomers, shareSpending, type ServiceBrief } from './population/value.ts';
import { PURPOSE } from './random/keys.ts';
import { remember } from './remember.ts';
import { rivalMisfit } from './rival.ts';
import type { StayPlan } from './simulate.ts';
import { isAlikeUpTo } from './stages.ts';
import { timingOf } from './timing.ts';

/** Everything that is settled before the first customer is served. */
export type Plan = FitPlan & StayPlan;

const isAlikeButHorizon = isAlikeUpTo('fit', 'market.periods');

/** Plans businesses, one after the other. */
export interface Planner {
  (business: Business): Plan;
  /** Takes the niches of a business as another planner designed them, which is most of the work of a first plan. */
  adopt(business: Business, niches: Points): void;
  /** Whether the niches of a business are at hand. */
  hasNiches(business: Business): boolean;
}

/**
 * Settles everything before the first customer is served, in stages that are computed again only when their own
 * inputs change: draws → needs → panel → niches → misfits → fits; beside them spending, own loyalty, who is served,
 * and noise. While nothing changes but what acts on money alone, the same plan is returned; while nothing changes but
 * what acts on staying, the fits of the plan before are kept.
 * @param designs niches may be shared with other planners
 */
export function makePlanner(designs = keepDesigns()): Planner {
  const draw = remember(drawSample);
  const shape = remember(shapeNeeds);
  const measure = remember(measureSample);
  const spread = remember(shareSpending);
  const attach = remember(drawOwnLoyalty);
  const rank = remember(rankCustomers);
  const choose = remember((brief: ServiceBrief) => chooseServed(brief, rank));
  const hear = remember(drawNoise);
  const listen = remember(drawNoise);
  const shake = remember(drawNoise);
  const recall = remember(keepHistory);
  const wander = remember(makeWandering);
  const follow = remember(makeFollowing);
  const fit = makeFitting();
  let fitted: Business | undefined;

  const draws = ({ seed, parameters, offering }: Business) =>
    draw({ seed, sample: parameters['market.sample'], components: offering.length });

  const designsFor = (business: Business) =>
    designs({
      keys: draws(business).keys,
      scales: nicheScales(partsOf(business)),
      components: business.offering.length,
      form: formOf(business.parameters),
    });

  function planFits(business: Business): { plan: FitPlan; fits: StayPlan['fits'] } {
    const { parameters: p, offering } = business;
    const sample = p['market.sample'];
    const components = offering.length;
    const parts = partsOf(business);
    const timing = timingOf(p);
    const drawn = draws(business);
    const { keys } = drawn;
    const form = formOf(p);
    const needs = shape({ keys, draws: drawn, form });
    const scales = nicheScales(parts);
    const niches = designsFor(business).of(p['niches.count']);
    const misfits: MisfitPlan = { unitMisfits: parts.map(({ unitMisfit }) => unitMisfit), scales, niches };
    const rival = p['rival.experience'];
    const { 'interaction.contacts': contacts, 'interaction.history': history } = p;
    const echo =
      contacts > 0 ? { history: Math.sqrt(history / contacts), contacts: 1 } : { history: 1, contacts: 0 };
    const size = { keys, blocks: blocksOf(sample), components };
    const shocks = shake({ ...size, purpose: PURPOSE.drift });
    // within a single period nothing moves
    const drift = timing.periods > 1 ? p['needs.drift'] : 0;
    const flexibility = p['customization.flexibility'];
    const noise = listen({ ...size, purpose: PURPOSE.noise });
    const past = recall(size);
    const moving = { sample, needs, drift, shocks };
    const filter = [timing.interact, contacts, history, p['interaction.insight']];
    const following = follow({ ...moving, noise, history: past, parts, flexibility, filter });
    const plan: FitPlan = {
      keys,
      sample,
      timing,
      parts,
      pickiness: p['response.pickiness'],
      curve: business.curve ?? 'exponential',
      flexibility,
      drift,
      growth: p['needs.variety'] * p['needs.variety'],
      needs,
      misfits,
      settled: drift > 0 ? undefined : measure({ plan: misfits, needs }),
      learning: parts.map((part) => planLearning(part, p)),
      knowledge: parts.map((part) => planKnowledge(part, p)),
      rival: rival === 'targeted' || rival === 'one-to-one' ? rivalMisfit(parts, p, rival) : rival,
      echoes: hear({ ...size, purpose: PURPOSE.noise, echo })(timing.periods),
      noise: noise(timing.periods),
      history: past,
      shocks: shocks(timing.periods),
      wandering: wander({ ...moving, misfits })(timing.periods),
      following: following(timing.periods),
    };
    const isOtherHorizon = fitted !== undefined && isAlikeButHorizon(fitted, business);
    fitted = business;
    return { plan, fits: fit(plan, isOtherHorizon) };
  }

  function planStay(business: Business, { plan, fits }: ReturnType<typeof planFits>): Plan {
    const { parameters: p } = business;
    const drawn = draws(business);
    const value = spread({ normals: drawn.spending, skew: p['needs.valueSkew'] });
    // launch delays of niches act on staying alone, so timing is made again
    const timing = timingOf(p);
    return {
      ...plan,
      fits,
      timing,
      terms: loyaltyTerms(p, planSpecifying(plan.parts, plan.learning, timing.periods)),
      value,
      served: choose({ value, ties: drawn.ties, share: p['economics.topShare'] }),
      own: attach({
        deviates: drawn.loyalty,
        retention: p['response.retentionPerfect'],
        spread: p['response.loyaltySpread'],
      }),
      stayDraws: drawn.stay,
    };
  }

  const fitPlans = remember(planFits, isAlikeUpTo('fit'));
  const planOf = remember(
    (business: Business) => planStay(business, fitPlans(business)),
    isAlikeUpTo('stay'),
  );
  return Object.assign((business: Business) => planOf(business), {
    adopt: (business: Business, niches: Points) =>
      designsFor(business).adopt(business.parameters['niches.count'], niches),
    hasNiches: (business: Business) => designsFor(business).has(business.parameters['niches.count']),
  });
}
