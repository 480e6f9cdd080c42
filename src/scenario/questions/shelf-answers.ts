import type { ParameterId } from '../../vocabulary/parameters.ts';
import type { Answers } from './answers.ts';

/** What the owner of a business on the shelf would answer, by the name of its file. */
export const SHELF_ANSWERS: Readonly<Record<string, Answers>> = {
  'gas-station': {
    sell: 'staple',
    needs: 'similar',
    meet: 'weekly',
    margin: 'thin',
    tailor: 'hardly',
    wait: 'five',
    customers: 60_000,
    spendYear: 2_232,
  },
  'car-wash': {
    sell: 'staple',
    needs: 'similar',
    meet: 'monthly',
    margin: 'rich',
    tailor: 'much',
    wait: 'three',
    customers: 28_000,
    spendYear: 355,
  },
  airline: {
    sell: 'service',
    needs: 'mixed',
    meet: 'quarterly',
    margin: 'retail',
    tailor: 'some',
    wait: 'five',
    customers: 2_000_000,
    spendYear: 724,
  },
  fireplaces: {
    sell: 'considered',
    needs: 'concentrated',
    meet: 'yearly',
    margin: 'good',
    tailor: 'very',
    wait: 'ten',
    customers: 4_000,
    spendYear: 431,
  },
  cameras: {
    sell: 'considered',
    needs: 'mixed',
    meet: 'quarterly',
    margin: 'retail',
    tailor: 'some',
    wait: 'five',
    customers: 60_000,
    spendYear: 640,
  },
  clothing: {
    sell: 'choice',
    needs: 'groups',
    meet: 'quarterly',
    margin: 'good',
    tailor: 'much',
    wait: 'five',
    customers: 80_000,
    spendYear: 736,
  },
  grocer: {
    sell: 'everyday',
    needs: 'mixed',
    meet: 'weekly',
    margin: 'retail',
    tailor: 'some',
    wait: 'five',
    customers: 150_000,
    spendYear: 2_808,
  },
  streaming: {
    sell: 'subscription',
    needs: 'different',
    meet: 'daily',
    margin: 'good',
    tailor: 'very',
    wait: 'five',
    customers: 2_000_000,
    spendYear: 196,
  },
  bookstore: {
    sell: 'choice',
    needs: 'different',
    meet: 'quarterly',
    margin: 'good',
    tailor: 'some',
    wait: 'five',
    customers: 6_000,
    spendYear: 296,
  },
  computers: {
    sell: 'accounts',
    needs: 'different',
    meet: 'monthly',
    margin: 'good',
    tailor: 'some',
    wait: 'five',
    customers: 3_000,
    spendYear: 28_000,
  },
};

/** Why answers do not reach the verdict of a business on the shelf: with these numbers of its own they would. */
export interface Miss {
  readonly ids: readonly ParameterId[];
  readonly why: string;
}

export const MISSES: Readonly<Record<string, Miss>> = {
  'car-wash': {
    ids: ['response.retentionPerfect'],
    why: 'Members of a car wash leave sooner than customers of a staple do, so that a variant has less time to earn its cost: the lead of mass is a little over 2% instead of a little under.',
  },
};
