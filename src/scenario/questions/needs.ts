import type { Parameters } from '../../vocabulary/parameters.ts';
import { mapping, type Mapping, type Option, type Triple } from './mapping.ts';

const BANDS = 'the band of that word on the slider; the numbers in it assumed';

function option(
  value: string,
  label: string,
  example: string,
  {
    variety,
    niches,
    shape = 'spread',
    more = [],
  }: {
    variety: Triple;
    niches: number;
    shape?: Parameters['needs.shape'];
    more?: readonly Mapping[];
  },
): Option {
  return {
    value,
    label,
    example,
    choices: { 'needs.shape': shape },
    mappings: [
      mapping('needs.variety', variety, BANDS),
      mapping(
        'niches.count',
        [niches, niches, niches],
        'assumed: a choice, as many variants as such needs ask for',
      ),
      ...more,
    ],
  };
}

const GROUPS = 'assumed: “three or four large ones”, as the article puts it, to seven';

/** How different needs are, and whether they gather. */
export const NEEDS: readonly Option[] = [
  option('same', 'all want the same', 'fuel', { variety: [0.05, 0.1, 0.2], niches: 3 }),
  option('similar', 'similar: the same but for details', 'a car wash', {
    variety: [0.2, 0.38, 0.6],
    niches: 3,
  }),
  option('mixed', 'mixed: half the same, half personal', 'groceries', {
    variety: [0.6, 0.9, 1.1],
    niches: 4,
  }),
  option('different', 'nearly everyone wants something else', 'books', {
    variety: [1.05, 1.25, 1.6],
    niches: 4,
  }),
  option('groups', 'they differ, in a handful of kinds', 'styles of clothes', {
    variety: [0.8, 1, 1.2],
    niches: 5,
    shape: 'groups',
    more: [
      mapping('needs.groups', [3, 5, 7], GROUPS),
      mapping('needs.groupSpread', [0.3, 0.45, 0.6], 'assumed: nobody is quite like her group'),
    ],
  }),
  option('concentrated', 'a few favourites serve nearly all', 'three fireplaces carry 90%', {
    variety: [0.7, 0.9, 1.1],
    niches: 6,
    shape: 'concentrated',
    more: [
      mapping('needs.groups', [2, 3, 4], 'the fireplace store of the article: three models'),
      mapping('needs.groupSpread', [0.1, 0.2, 0.3], 'assumed: favourites are close to what is wanted'),
      mapping('needs.coreShare', [0.8, 0.9, 0.95], 'the fireplace store of the article: 90% of sales'),
    ],
  }),
];
