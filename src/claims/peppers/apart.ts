import { businessOf } from '../../scenario/scenario.ts';
import type { Claim } from '../claim.ts';
import { gainOf } from '../found.ts';
import type { Lab } from '../lab.ts';
import { ALIKE, ALL } from '../shelf.ts';
import { inHowMany, readingOf, rounded } from '../words.ts';
import { DON_PEPPERS } from './author.ts';

/** What tailoring each component and no other is worth to one-to-one, per customer; the heaviest component is the core. */
async function takenApart(lab: Lab, id: string) {
  const scenario = await lab.scenarioOf({ business: id });
  const { offering } = businessOf(scenario);
  const sets = [-1, ...offering.keys()].map((only) => offering.map((_, place) => place === only));
  const [none, ...each] = await lab.tailor({ business: id }, sets);
  const worths = each.map((found) => gainOf(found, 'one-to-one') - gainOf(none!, 'one-to-one'));
  const core = offering.reduce(
    (best, { importance }, k) => (importance > offering[best]!.importance ? k : best),
    0,
  );
  const best = worths.reduce((top, worth, k) => (worth > worths[top]! ? k : top), 0);
  return { name: scenario.name.toLowerCase(), offering, worths, core, best };
}

/** Of all choices of so many components, the share in which at least one is worth tailoring. */
function chanceToFind(exposed: number, worthwhile: number, all: number): number {
  let missing = 1;
  for (let k = 0; k < exposed; k++) missing *= Math.max(0, all - worthwhile - k) / (all - k);
  return 1 - missing;
}

export const TAKE_APART: Claim = {
  id: 'take-apart',
  kind: 'claim',
  author: DON_PEPPERS,
  quote: 'the more you can take apart the actual product-service offering',
  shows:
    'If taking apart helps, looking at more components makes it likelier to find one worth tailoring, even where needs are much the same.',
  experiment: { business: 'gas-station', view: 'apart' },
  expected: 'holds',
  async find(lab) {
    const all = await Promise.all(ALIKE.map((id) => takenApart(lab, id)));
    const worthwhile = all.map(({ worths }) => worths.filter((worth) => worth > 0).length);
    const most = Math.max(...all.map(({ worths }) => worths.length));
    const at = Array.from({ length: most }, (_, k) => k + 1);
    const helps = (each: (typeof all)[number]) => {
      const count = each.worths.filter((worth) => worth > 0).length;
      return count > 0 && count < each.worths.length;
    };
    const first = all[0]!;
    return {
      reading: readingOf(all.filter(helps).length, all.length),
      says: `Looking further makes it likelier to find a component worth tailoring ${inHowMany(all, helps)}. For the ${first.name}, one component alone is worth it with a chance of ${rounded('share', chanceToFind(1, worthwhile[0]!, first.worths.length))}, of three at least one with ${rounded('share', chanceToFind(3, worthwhile[0]!, first.worths.length))}. What the abilities cost is not counted here.`,
      shown: {
        kind: 'curves',
        caption: 'Chance that one of so many components is worth tailoring',
        x: { label: 'components looked at', quantity: 'number' },
        y: { label: 'chance', quantity: 'share' },
        at,
        lines: all.map(({ name, worths }, k) => ({
          label: name,
          values: at.map((exposed) => chanceToFind(exposed, worthwhile[k]!, worths.length)),
        })),
      },
    };
  },
};

export const BESIDE_THE_CORE: Claim = {
  id: 'beside-the-core',
  kind: 'claim',
  author: DON_PEPPERS,
  quote:
    'packaging, configuration, ancillary services, additional products, pre-authorizations, and payment terms',
  shows:
    'If what is worth tailoring lies beside the core product, the component worth most to tailor is not the heaviest one.',
  experiment: { business: 'airline', view: 'apart' },
  expected: 'when',
  async find(lab) {
    const all = await Promise.all(ALL.map((id) => takenApart(lab, id)));
    const isBeside = ({ core, best, worths }: (typeof all)[number]) => best !== core && worths[best]! > 0;
    const gas = all[0]!;
    return {
      reading: readingOf(all.filter(isBeside).length, all.length),
      says: `Another component than the heaviest is worth most to tailor ${inHowMany(all, isBeside)}. At the ${gas.name} tailoring ${gas.offering[gas.core]!.name} brings ${rounded('money', gas.worths[gas.core]!)} a driver, ${gas.offering[gas.best]!.name} ${rounded('money', gas.worths[gas.best]!)}.`,
      shown: {
        kind: 'bars',
        caption: 'What tailoring one component alone is worth to one-to-one, per customer',
        rows: 'business: core, best',
        columns: [
          { label: 'the core', quantity: 'money', isGain: true },
          { label: 'the best', quantity: 'money', isGain: true },
        ],
        lines: all.map(({ name, offering, worths, core, best }) => ({
          label: `${name}: ${offering[core]!.name}, ${offering[best]!.name}`,
          values: [worths[core]!, worths[best]!],
        })),
      },
    };
  },
};
