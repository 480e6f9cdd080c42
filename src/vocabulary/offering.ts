import type { NumberScale, Stage } from './row.ts';

/** One part of what is sold, with its own variety of needs and its own cost of tailoring. */
export interface Component {
  readonly name: string;
  /** What tailoring takes: "product" needs customizing, "contact" only interaction. */
  readonly tailoredBy: 'product' | 'contact';
  readonly importance: number;
  readonly variety: number;
  readonly unitCost: number;
  readonly tailored: boolean;
}

export type ComponentField = 'importance' | 'variety' | 'unitCost';

/** The numbers of a component. Their ids, for ranges and sources, are `offering.<name>.<field>`. */
export const COMPONENT_FIELDS = [
  {
    field: 'importance',
    actsFrom: 'niches',
    kind: 'number',
    quantity: 'number',
    unit: 'relative weight',
    label: 'Importance',
    help: 'How much a misfit here counts beside the other components; weights are made to sum to 1.',
    example: 'Fuel 0.7 at a gas station; recommendations 0.3 in a bookstore.',
    min: 0,
    max: 100,
    step: 0.05,
    default: 1,
    bands: [
      { label: 'trifling', to: 0.1 },
      { label: 'minor', to: 0.25 },
      { label: 'major', to: 0.5 },
      { label: 'decisive', to: 1 },
    ],
    source: 'assumed: equal',
  },
  {
    field: 'variety',
    actsFrom: 'niches',
    kind: 'number',
    quantity: 'number',
    unit: 'relative to all needs',
    label: 'Variety',
    help: 'How different needs are on this component, 1 being as different as needs are in general.',
    example: 'Fuel 0.1 at a gas station; genre 1.3 in a bookstore.',
    min: 0,
    max: 5,
    step: 0.05,
    default: 1,
    bands: [
      { label: 'alike', to: 0.25 },
      { label: 'less so', to: 0.75 },
      { label: 'as all', to: 1.25 },
      { label: 'more so', to: 5 },
    ],
    source: 'assumed: as needs in general',
  },
  {
    field: 'unitCost',
    actsFrom: 'money',
    kind: 'number',
    quantity: 'money',
    unit: 'per period and customer',
    label: 'Unit cost',
    help: 'What tailoring this component for one customer costs in a period; product components only.',
    example: 'Car wash $0.50 for another wax; computers $200 for another configuration.',
    min: 0,
    max: 1e6,
    step: 0.1,
    default: 0,
    bands: [
      { label: 'nothing', to: 0.2 },
      { label: 'little', to: 2 },
      { label: 'some', to: 20 },
      { label: 'much', to: 500 },
    ],
    source: 'assumed: nothing',
  },
] as const satisfies readonly (NumberScale & { field: ComponentField; actsFrom: Stage })[];

function component(
  name: string,
  tailoredBy: Component['tailoredBy'],
  importance: number,
  unitCost: number,
): Component {
  return { name, tailoredBy, importance, variety: 1, unitCost, tailored: true };
}

/** The parts of an offering that the article lists, with a core product before them. */
export const DEFAULT_OFFERING: readonly Component[] = [
  component('core product', 'product', 0.3, 2),
  component('configuration', 'product', 0.15, 1),
  component('packaging', 'product', 0.1, 0.5),
  component('ancillary services', 'product', 0.15, 1),
  component('additional products', 'contact', 0.15, 0),
  component('pre-authorizations', 'contact', 0.05, 0),
  component('payment terms', 'contact', 0.1, 0),
];
