import { doubtsOf } from '../../scenario/plausible.ts';
import { parameterOf } from '../../vocabulary/parameters.ts';
import type { Claim } from '../claim.ts';
import { ALL, CONSUMERS, onShelf, type OnShelf } from '../shelf.ts';
import { perBusiness, shareOfMass } from '../shown.ts';
import { inHowMany, listed, readingOf } from '../words.ts';

/** The better of the two experiences that remember people. */
const touch = ({ gains }: OnShelf) =>
  gains.targeted.business >= gains['one-to-one'].business ? ('targeted' as const) : ('one-to-one' as const);

export const INDIVIDUAL_TOUCH: Claim = {
  id: 'individual-touch',
  kind: 'claim',
  author: 'Happy Minocha, a reader',
  quote: 'the individual touch in B2C market as it has very positive impact on the business',
  shows:
    'If the individual touch helps business with consumers, targeted or one-to-one is worth clearly more than mass wherever customers are people.',
  experiment: { business: 'streaming', view: 'simulate' },
  expected: 'when',
  async find(lab) {
    const all = await onShelf(lab, CONSUMERS);
    const gain = (each: OnShelf) => each.gains[touch(each)].business;
    const pays = (each: OnShelf) => gain(each) > each.least;
    return {
      reading: readingOf(all.filter(pays).length, all.length),
      says: `The better of targeted and one-to-one gains more than 2% over mass ${inHowMany(all, pays)}. Where a market is moving to is not in the model.`,
      shown: perBusiness(
        all,
        'The better of targeted and one-to-one against mass, as a share of what mass is worth',
        [shareOfMass('business gains', gain)],
        touch,
      ),
    };
  },
};

/** Fewer customers will do to see which experience is best. */
const SAMPLE = 1_000;

export const CULTURE: Claim = {
  id: 'culture',
  kind: 'question',
  author: 'Eddie Don Yola Douan, a reader',
  quote: 'it can be specific to culture, race, religion or any other basis',
  shows:
    'Culture is not in the model, but answers are: if customers elsewhere answer otherwise within the doubts of a scenario, another experience may be best.',
  experiment: { business: 'clothing', view: 'where' },
  expected: 'when',
  async find(lab) {
    const all = await Promise.all(
      ALL.map(async (id) => {
        const scenario = await lab.scenarioOf({ business: id });
        const doubts = doubtsOf(scenario).filter((doubt) => doubt.id.startsWith('response.'));
        const [now] = await lab.vary({ business: id }, { ids: [], cells: [[]], sample: SAMPLE });
        const ends = await Promise.all(
          doubts.map((doubt) =>
            lab.vary(
              { business: id },
              { ids: [doubt.id], cells: [[doubt.low], [doubt.high]], sample: SAMPLE },
            ),
          ),
        );
        const deciding = doubts.filter((_, k) => ends[k]!.some(({ best }) => best !== now!.best));
        return { name: scenario.name.toLowerCase(), doubts: doubts.length, deciding };
      }),
    );
    const depends = ({ deciding }: (typeof all)[number]) => deciding.length > 0;
    const names = [...new Set(all.flatMap(({ deciding }) => deciding.map(({ id }) => id)))].map(
      (id) => `“${parameterOf(id as 'response.pickiness').label}”`,
    );
    return {
      reading: readingOf(all.filter(depends).length, all.length),
      says: `Moving one answer of customers within its doubt makes another experience best ${inHowMany(all, depends)}${names.length > 0 ? `: ${listed(names)}` : ''}. What culture makes of these answers has to be measured there.`,
      shown: perBusiness(all, 'Answers of customers that change the best experience within their doubt', [
        { label: 'answers in doubt', quantity: 'number', of: ({ doubts }) => doubts },
        { label: 'of them deciding', quantity: 'number', of: ({ deciding }) => deciding.length },
      ]),
    };
  },
};
