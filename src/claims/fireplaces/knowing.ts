import { pointsBetween } from '../../analysis/sweep.ts';
import type { Claim } from '../claim.ts';
import { crossingsOf, isRising } from '../crossing.ts';
import { along } from '../lab.ts';
import { benefitAlong, bothAlong } from '../shown.ts';
import { rounded } from '../words.ts';
import { AUTHOR } from './author.ts';

const INSIGHTS = pointsBetween(0, 0.9, 19);

export const EMPATHIZE: Claim = {
  id: 'empathize',
  kind: 'claim',
  author: AUTHOR,
  quote: 'The better you can empathize with them on a deeply personal level',
  shows:
    'If understanding makes the experience, customers gain the more by one-to-one the more a contact reveals. What they feel is not in the model; what is learned of their needs is.',
  experiment: { business: 'bookstore', changes: { 'interaction.insight': 0.6 }, view: 'simulate' },
  expected: 'holds',
  async find(lab) {
    const found = await along(lab, { business: 'bookstore' }, 'interaction.insight', INSIGHTS);
    const benefits = found.map(({ benefit }) => benefit['one-to-one']);
    const values = found.map(({ gains }) => gains['one-to-one'].business);
    return {
      reading: isRising(benefits) ? 'holds' : benefits.at(-1)! > benefits[0]! ? 'when' : 'not',
      says: `In the bookstore customers gain ${rounded('money', benefits[0]!)} when a visit reveals nothing and ${rounded('money', benefits.at(-1)!)} when it reveals ${rounded('share', INSIGHTS.at(-1)!)}; for the shop that is the difference between ${rounded('money', values[0]!)} and ${rounded('money', values.at(-1)!)} over mass.`,
      shown: bothAlong(
        { label: 'What a contact reveals', quantity: 'share', at: INSIGHTS },
        values,
        benefits,
      ),
    };
  },
};

/** Twenty years of the store’s 0.7 contacts a year. */
const TWENTY_YEARS = 14;
const HISTORIES = [0, 1, 2, 4, 7, 10, TWENTY_YEARS, 20, 30];
const FASHION = 0.3;

export const TWENTY: Claim = {
  id: 'twenty-years',
  kind: 'example',
  author: AUTHOR,
  quote: 'everyday interactions with customers over a 20-year time frame',
  shows:
    'If twenty years of talk are an asset, customers gain more by one-to-one with that history than without, also when needs move.',
  experiment: {
    business: 'fireplaces',
    changes: { 'interaction.history': TWENTY_YEARS },
    view: 'simulate',
  },
  expected: 'holds',
  async find(lab) {
    const [settled, moving] = await Promise.all(
      [undefined, { 'needs.drift': FASHION }].map((changes) =>
        along(lab, { business: 'fireplaces', changes }, 'interaction.history', HISTORIES),
      ),
    );
    const benefits = [settled!, moving!].map((found) => found.map(({ benefit }) => benefit['one-to-one']));
    const [kept, gone] = benefits.map((list) => list[HISTORIES.indexOf(TWENTY_YEARS)]! - list[0]!);
    const least = settled![0]!.least;
    return {
      reading: kept! > least && gone! > least ? 'holds' : kept! > least ? 'when' : 'not',
      says: `Twenty years of knowing a customer are worth ${rounded('money', kept!)} to her, and ${rounded('money', gone!)} where needs move fast (${FASHION} a year).`,
      shown: benefitAlong({ label: 'contacts remembered from before', quantity: 'number', at: HISTORIES }, [
        { label: 'needs as they are', experience: 'one-to-one', values: benefits[0]! },
        { label: 'needs that move', values: benefits[1]! },
      ]),
    };
  },
};

export const TOOLS: Claim = {
  id: 'tools',
  kind: 'claim',
  author: AUTHOR,
  quote: 'combined with tools to give you analytic guidance',
  shows:
    'If tools can stand in for a track record, a newcomer who learns more from each contact gives customers as much as twenty years do.',
  experiment: {
    business: 'fireplaces',
    changes: { 'interaction.history': 0, 'interaction.insight': 0.8 },
    view: 'simulate',
  },
  expected: 'when',
  async find(lab) {
    const [newcomer, [veteran]] = await Promise.all([
      along(
        lab,
        { business: 'fireplaces', changes: { 'interaction.history': 0 } },
        'interaction.insight',
        INSIGHTS,
      ),
      along(lab, { business: 'fireplaces' }, 'interaction.history', [TWENTY_YEARS]),
    ]);
    const target = veteran!.benefit['one-to-one'];
    const benefits = newcomer.map(({ benefit }) => benefit['one-to-one']);
    const crossing = crossingsOf(
      INSIGHTS,
      benefits.map((benefit) => benefit - target),
    ).find(({ rises }) => rises);
    return {
      reading: crossing ? 'when' : 'not',
      says: crossing
        ? `A newcomer gives customers the ${rounded('money', target)} of twenty years when a contact reveals ${rounded('share', crossing.at)} of their needs; to the family it reveals 35%.`
        : `A newcomer gives customers ${rounded('money', benefits.at(-1)!)} at most, and twenty years ${rounded('money', target)}: what is known from the start cannot be caught up with.`,
      shown: benefitAlong({ label: 'What a contact reveals', quantity: 'share', at: INSIGHTS }, [
        { label: 'newcomer', experience: 'one-to-one', values: benefits },
        { label: 'twenty years', values: INSIGHTS.map(() => target) },
      ]),
    };
  },
};
