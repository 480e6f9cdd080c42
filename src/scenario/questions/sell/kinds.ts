import type { NumericId, Parameters } from '../../../vocabulary/parameters.ts';
import { mapping, type Mapping, type Triple, type Unit } from '../mapping.ts';

/** Kinds of things to sell: what they are called, and the period in which such a business counts. */
export const KINDS = [
  {
    id: 'staple',
    label: 'one thing, the same for everyone',
    example: 'fuel, a car wash, electricity',
    period: 'month',
  },
  {
    id: 'everyday',
    label: 'everyday goods, a basket at a time',
    example: 'a grocer, a drugstore',
    period: 'month',
  },
  {
    id: 'choice',
    label: 'goods that people choose by taste',
    example: 'books, clothes, wine',
    period: 'quarter',
  },
  {
    id: 'considered',
    label: 'something large, bought seldom and with advice',
    example: 'cameras, fireplaces, furniture',
    period: 'quarter',
  },
  {
    id: 'subscription',
    label: 'a subscription, used on a screen',
    example: 'films, music, news',
    period: 'month',
  },
  {
    id: 'service',
    label: 'a service, with people and places',
    example: 'flights, hotels, a bank',
    period: 'quarter',
  },
  {
    id: 'accounts',
    label: 'systems for other businesses',
    example: 'computers, machines, logistics',
    period: 'quarter',
  },
] as const satisfies readonly {
  id: string;
  label: string;
  example: string;
  period: Parameters['market.period'];
}[];

export type Kind = (typeof KINDS)[number]['id'];

/** What one number is for every kind. */
export interface KindRow {
  readonly id: NumericId;
  readonly unit: Unit;
  readonly why: string;
  readonly of: Readonly<Record<Kind, Triple>>;
}

export function kindRow(id: NumericId, why: string, of: KindRow['of'], unit: Unit = 'plain'): KindRow {
  return { id, unit, why, of };
}

/** The column of a kind. */
export function mappingsOf(rows: readonly KindRow[], kind: Kind): Mapping[] {
  return rows.map(({ id, of, why, unit }) => mapping(id, of[kind], why, unit));
}
