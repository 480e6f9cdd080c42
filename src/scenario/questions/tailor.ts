import { mapping, type Option, type Triple } from './mapping.ts';

/** At scale 1, tailoring all of the product for a customer costs this share of what she spends. */
export const USUAL_COST = 0.04;

function option(
  value: string,
  label: string,
  example: string,
  { each, setup }: { each: Triple; setup: Triple },
): Option {
  const scale = each.map((share) => share / USUAL_COST) as unknown as Triple;
  return {
    value,
    label,
    example,
    choices: {},
    mappings: [
      mapping(
        'customization.costScale',
        scale,
        'the answer, beside 4% of spending at scale 1; its width assumed',
      ),
      mapping(
        'customization.setup',
        setup,
        'assumed: what is dear to make takes dear preparation',
        'of a year’s spending',
      ),
    ],
  };
}

/** What making something else for each customer would cost, every time and once. */
export const TAILOR: readonly Option[] = [
  option('hardly', 'hardly anything: a switch, a click', 'coffee by name', {
    each: [0.006, 0.012, 0.02],
    setup: [0.004, 0.008, 0.015],
  }),
  option('some', 'a few percent of the price', 'special orders, another configuration', {
    each: [0.02, 0.036, 0.055],
    setup: [0.012, 0.024, 0.036],
  }),
  option('much', 'about a tenth of the price', 'made to measure', {
    each: [0.06, 0.09, 0.13],
    setup: [0.02, 0.035, 0.05],
  }),
  option('very', 'a quarter of the price, or more', 'a mason, another film', {
    each: [0.15, 0.22, 0.32],
    setup: [0.05, 0.08, 0.11],
  }),
];
