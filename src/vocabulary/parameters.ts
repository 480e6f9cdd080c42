import { CUSTOMIZATION } from './parameters/customization.ts';
import { ECONOMICS } from './parameters/economics.ts';
import { INTERACTION } from './parameters/interaction.ts';
import { MARKET } from './parameters/market.ts';
import { NEEDS } from './parameters/needs.ts';
import { NICHES } from './parameters/niches.ts';
import { RESPONSE } from './parameters/response.ts';
import { RIVAL } from './parameters/rival.ts';
import type { Choice, NumberScale, Stage } from './row.ts';

/** Every parameter of the model, once. Types, checks, schema, sliders, flags, documents and tests are loops over it. */
export const PARAMETERS = [
  ...NEEDS,
  ...RESPONSE,
  ...INTERACTION,
  ...CUSTOMIZATION,
  ...NICHES,
  ...ECONOMICS,
  ...RIVAL,
  ...MARKET,
] as const;

type Row = (typeof PARAMETERS)[number];

export type ParameterId = Row['id'];
export type NumericId = Extract<Row, { kind: 'number' }>['id'];

/** A value for every parameter: a number, or one of its options. */
export type Parameters = {
  [R in Row as R['id']]: R extends { options: readonly { value: infer V }[] } ? V : number;
};

export type NumericParameter = NumberScale & {
  readonly id: NumericId;
  readonly group: Row['group'];
  readonly actsFrom: Stage;
};
export type ChoiceParameter = Choice & {
  readonly id: Exclude<ParameterId, NumericId>;
  readonly group: Row['group'];
  readonly actsFrom: Stage;
};
export type Parameter = NumericParameter | ChoiceParameter;

export const NUMERIC_PARAMETERS: readonly NumericParameter[] = PARAMETERS.filter(
  (row) => row.kind === 'number',
);

const byId = new Map<string, Parameter>(PARAMETERS.map((row) => [row.id, row]));

/** The row of an id, or undefined when no parameter is called so. */
export function parameterOf(id: ParameterId): Parameter;
export function parameterOf(id: string): Parameter | undefined;
export function parameterOf(id: string): Parameter | undefined {
  return byId.get(id);
}

export const DEFAULTS = Object.freeze(
  Object.fromEntries(PARAMETERS.map((row) => [row.id, row.default])),
) as Readonly<Parameters>;
