import type { Engine } from '../../engine/engine.ts';
import type { ExperienceResults } from '../../engine/results.ts';
import type { Parameters } from '../../vocabulary/parameters.ts';
import { plainBusiness } from './plain.ts';

/** The least that the scale of retention has; nobody is at no fit where all needs are alike. */
const LEAST = 0.01;

/** Mass where all want the same, so that only loyalty of their own tells customers apart. */
function massOf(engine: Engine, parameters: Partial<Parameters>): ExperienceResults {
  const alike = { 'needs.variety': 0, 'response.courtesy': 0, 'response.retentionPoor': LEAST };
  return engine.results(plainBusiness({ ...alike, ...parameters })).mass;
}

/** Share still there after some periods, when leaving is beta distributed. */
export function survivalOf(engine: Engine, alpha: number, beta: number, after: number): number {
  return massOf(engine, {
    'market.periods': after,
    'response.retentionPerfect': beta / (alpha + beta),
    'response.loyaltySpread': 1 / (alpha + beta + 1),
  }).loyalty;
}

/** Worth of a customer in margins of a period, the first of them a period from today. */
export function multipleOf(engine: Engine, retention: number, discountRate: number): number {
  const [spend, margin] = [50, 0.3];
  const { valuePerCustomer } = massOf(engine, {
    'market.sample': 100,
    'market.periods': 240,
    'market.discountRate': discountRate,
    'response.retentionPerfect': retention,
    'economics.spend': spend,
    'economics.grossMargin': margin,
  });
  return ((valuePerCustomer / (spend * margin)) * retention) / (1 + discountRate);
}

export interface Membership {
  readonly leaving: number;
  readonly fee: number;
  readonly periods: number;
  readonly loyaltySpread: number;
}

/** What a member brings, undiscounted. */
export function membershipOf(engine: Engine, { leaving, fee, periods, loyaltySpread }: Membership): number {
  return massOf(engine, {
    'market.periods': periods,
    'market.discountRate': 0,
    'response.retentionPerfect': 1 - leaving,
    'response.loyaltySpread': loyaltySpread,
    'economics.spend': fee,
    'economics.grossMargin': 1,
  }).valuePerCustomer;
}
