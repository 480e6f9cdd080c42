import { openLedger, type Ledger } from '../ledger.ts';
import { serve, start, type Customer } from '../objects.ts';
import type { Rules } from '../rules.ts';
import { load } from './load.ts';

interface Agent {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** The part of flocc that is used. */
interface Flocc {
  readonly Agent: new (data: object) => Agent;
  readonly Environment: new () => {
    time: number;
    addAgent(agent: Agent): void;
    getAgents(): Agent[];
    tick(): void;
  };
}

/** A customer whose data are read and written as flocc has it: by get and set. */
function throughAgent(agent: Agent, keys: readonly string[]): Customer {
  const access = keys.map((key) => [
    key,
    { get: () => agent.get(key), set: (value: unknown) => agent.set(key, value) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(access)) as Customer;
}

/** The model in flocc: customers are agents with a tick of their own, a period is a tick of their environment. */
export async function inFlocc(make: (i: number) => Customer, count: number) {
  const { Agent, Environment } = await load<Flocc>('flocc/dist/flocc.es.js');
  let rules: Rules;
  let ledger: Ledger;
  const environment = new Environment();
  const customers = Array.from({ length: count }, (_, i) => {
    const data = make(i);
    const agent = new Agent(data);
    const customer = throughAgent(agent, Object.keys(data));
    agent.set('tick', () => serve(customer, environment.time, rules, ledger));
    environment.addAgent(agent);
    return customer;
  });
  return (asked: Rules): Ledger => {
    [rules, ledger] = [asked, openLedger()];
    customers.forEach(start);
    environment.time = 0;
    for (let t = 0; t < rules.periods; t++) environment.tick();
    return ledger;
  };
}
