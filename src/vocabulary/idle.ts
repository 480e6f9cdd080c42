import { actingIn, type Acting } from './acting.ts';
import type { Component } from './offering.ts';
import { parameterOf, type NumericId, type ParameterId, type Parameters } from './parameters.ts';

interface Circumstances extends Acting {
  readonly p: Readonly<Parameters>;
}

/** The reason why a parameter is idle; false when it may matter. */
type Rule = (now: Circumstances) => string | false;

const named = (id: ParameterId) => `“${parameterOf(id).label}”`;
const raise = (id: NumericId) => `raise ${named(id)}`;

/** A reason that holds while a parameter is 0. */
const zero =
  (id: NumericId, why: string): Rule =>
  ({ p }) =>
    p[id] === 0 && `off: ${why} — ${raise(id)}`;

/** The first reason that holds. */
const any =
  (...rules: readonly Rule[]): Rule =>
  (now) =>
    rules.map((rule) => rule(now)).find((reason) => reason !== false) ?? false;

/** A reason, taken from `rules`, given only when `isIdle`; each of its cases must have one. */
const when =
  (isIdle: (now: Circumstances) => boolean, ...rules: readonly Rule[]): Rule =>
  (now) =>
    isIdle(now) && any(...rules)(now);

const noCount: Rule = ({ countsSomewhere }) =>
  !countsSomewhere && 'off: needs differ on nothing that counts — raise a component’s variety';
const sameNeeds: Rule = any(zero('needs.variety', 'all want the same'), noCount);
const takesAnything = zero('response.pickiness', 'customers take anything');
const noMisfit = any(sameNeeds, takesAnything);

const notServed: Rule = ({ serves }) =>
  !serves && `off: all get mass, nobody is served — ${raise('economics.topShare')}`;
const late =
  (ability: 'niche' | 'interacts' | 'customizes', id: NumericId): Rule =>
  (now) =>
    !now[ability] && `off: it comes after the horizon — shorten ${named(id)}`;
const noNiche = any(notServed, late('niche', 'niches.launchDelay'));
const noInteraction = any(notServed, late('interacts', 'interaction.launchDelay'));
const noCustomizing = any(noInteraction, late('customizes', 'customization.launchDelay'));

const oneNiche: Rule = ({ p }) =>
  p['niches.count'] === 1 && `off: there is one variant — ${raise('niches.count')}`;
const noInvolvement = zero('response.involvement', 'it asks nothing of people');
const noContacts = zero('interaction.contacts', 'there are no contacts');
const noInsight = zero('interaction.insight', 'contacts tell nothing');
const notSpecified: Rule = ({ isSpecified }) =>
  !isSpecified && 'off: no product that counts is tailored — tailor one';
const notUsed: Rule = () => 'off: what is learned is not used — tailor a component';
const onePeriod: Rule = ({ p }) =>
  p['market.periods'] === 1 && `off: there is only one period — ${raise('market.periods')}`;
const noGroups = any(
  ({ p }) =>
    p['needs.shape'] === 'spread' && `off: needs are spread — choose groups in ${named('needs.shape')}`,
  ({ p }) =>
    p['needs.shape'] === 'concentrated' &&
    zero('needs.coreShare', 'no group has anybody in it')({ p } as Circumstances),
);

/** When a parameter changes no result, wherever in its range it is put. What is not listed may always matter. */
const RULES: Partial<Record<ParameterId, Rule>> = {
  'needs.variety': any(
    noCount,
    when(({ specifying }) => !specifying, takesAnything),
  ),
  'needs.shape': noMisfit,
  'needs.groups': any(noMisfit, noGroups),
  'needs.groupSpread': any(noMisfit, noGroups),
  'needs.coreShare': any(
    noMisfit,
    ({ p }) =>
      p['needs.shape'] !== 'concentrated' &&
      `off: there is no core — choose concentrated in ${named('needs.shape')}`,
  ),
  'needs.drift': any(
    onePeriod,
    when(({ specifying }) => !specifying, noMisfit),
  ),

  'response.pickiness': sameNeeds,
  'response.retentionPoor': noMisfit,
  'response.walletPoor': noMisfit,
  'response.involvement': when(
    ({ choosing, asking, telling }) => !choosing && !asking && !telling,
    notServed,
    () => 'off: nothing takes effort — raise an effort of contact, choosing or specifying',
  ),
  'response.priceSensitivity': when(({ niche, interacts }) => !niche && !interacts, noInteraction),

  'interaction.contacts': when(
    ({ p, uses, rivalUses, tells, interacts }) =>
      !(rivalUses && tells) &&
      !(
        interacts &&
        (p['interaction.contactCost'] > 0 || p['response.involvement'] * p['interaction.effort'] > 0)
      ) &&
      !(uses && tells),
    noInteraction,
    () => 'off: contacts cost nothing and teach nothing — raise what a contact costs or reveals',
  ),
  'interaction.insight': when(
    ({ p, uses, rivalUses, meets }) => !(uses && meets) && !(rivalUses && p['interaction.contacts'] > 0),
    when(({ uses, rivalUses }) => !uses && !rivalUses, noInteraction, noMisfit, notUsed),
    noContacts,
  ),
  'interaction.history': any(
    when(({ uses }) => !uses, noInteraction, noMisfit, notUsed),
    noInsight,
  ),
  'interaction.contactCost': any(noInteraction, noContacts),
  'interaction.effort': any(noInteraction, noContacts, noInvolvement),
  'interaction.switchingBarrier': when(
    ({ follows, meets, tells }) => !(follows && meets && tells),
    noInteraction,
    noMisfit,
    noInsight,
    when(({ meets }) => !meets, noContacts),
    notUsed,
  ),
  'interaction.upkeep': zero('interaction.setup', 'there is no set-up to keep'),
  'interaction.launchDelay': notServed,

  'customization.flexibility': when(
    ({ p, customizes, hasUnitCosts, productsFit, meets, tells, rivalTailors }) =>
      !(customizes && p['customization.costScale'] > 0 && hasUnitCosts) &&
      !(productsFit && meets && tells) &&
      !(rivalTailors && tells && p['interaction.contacts'] > 0),
    noCustomizing,
    notSpecified,
    noMisfit,
    noInsight,
    when(({ meets }) => !meets, noContacts),
    notUsed,
  ),
  'customization.effort': any(noCustomizing, notSpecified, noInvolvement),
  'customization.costScale': any(
    noCustomizing,
    zero('customization.flexibility', 'the product does not follow'),
    ({ hasUnitCosts }) => !hasUnitCosts && 'off: no tailored product has a unit cost — raise one',
  ),
  'customization.upkeep': zero('customization.setup', 'there is no set-up to keep'),
  'customization.launchDelay': noInteraction,

  'niches.count': when(
    ({ p, niche, nichesFit, rivalVaries }) =>
      p['niches.setupEach'] === 0 &&
      p['niches.upkeepEach'] === 0 &&
      !(niche && (p['niches.comfort'] > 0 || p['response.involvement'] * p['niches.effort'] > 0)) &&
      !nichesFit &&
      !rivalVaries,
    noNiche,
    noMisfit,
    () => 'off: variants are free and fit no better — tailor a product or raise their cost',
  ),
  'niches.setupEach': oneNiche,
  'niches.upkeepEach': oneNiche,
  'niches.unitCost': noNiche,
  'niches.effort': any(noNiche, oneNiche, noInvolvement),
  'niches.comfort': any(noNiche, oneNiche),
  'niches.launchDelay': notServed,

  'economics.premium': when(({ niche, customizes }) => !niche && !customizes, noNiche),
  'economics.topShare': ({ p }) =>
    p['niches.launchDelay'] >= p['market.periods'] &&
    p['interaction.launchDelay'] >= p['market.periods'] &&
    'off: no ability comes within the horizon — shorten the time until one works',

  'rival.experience': any(zero('rival.strength', 'a rival would not pull'), noMisfit),
  'rival.strength': any(
    ({ p }) => p['rival.experience'] === 'none' && 'off: there is no rival — choose what a rival offers',
    noMisfit,
  ),

  'market.period': () => 'only a label: it names the periods and changes no number',
  'market.discountRate': onePeriod,
};

/**
 * Why a parameter cannot matter now, and what switches it on: given only when no value of it, all else as it is, would
 * change any result. Undefined when it may matter.
 */
export function idleReason(
  id: ParameterId,
  parameters: Readonly<Parameters>,
  offering: readonly Component[],
): string | undefined {
  return RULES[id]?.({ ...actingIn(parameters, offering), p: parameters }) || undefined;
}
