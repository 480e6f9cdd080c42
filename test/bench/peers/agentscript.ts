import { openLedger, type Ledger } from '../ledger.ts';
import { serve, start, type Customer } from '../objects.ts';
import type { Rules } from '../rules.ts';
import { load } from './load.ts';

/** The part of AgentScript that is used. */
interface AgentScript {
  readonly Model: new (world?: object) => {
    readonly turtles: {
      create(count: number, initialize: (turtle: Customer & { id: number }) => void): void;
      ask(behave: (turtle: Customer) => void): void;
    };
    ticks: number;
    step(): void;
  };
}

/** AgentScript makes a canvas when it is loaded; nothing is drawn here. */
class NoCanvas {
  getContext() {
    return {};
  }
}

/** The model in AgentScript: customers are turtles, a period is a step. */
export async function inAgentScript(make: (i: number) => Customer, count: number) {
  Object.assign(globalThis, { OffscreenCanvas: NoCanvas });
  const { Model } = await load<AgentScript>('agentscript/dist/agentscript.js');
  let rules: Rules;
  let ledger: Ledger;

  class Market extends Model {
    setup() {
      let born = 0;
      this.turtles.create(count, (turtle) => void Object.assign(turtle, make(born++)));
    }
    override step() {
      this.turtles.ask((turtle) => serve(turtle, this.ticks, rules, ledger));
    }
  }

  const market = new Market();
  market.setup();
  return (asked: Rules): Ledger => {
    [rules, ledger] = [asked, openLedger()];
    market.turtles.ask(start);
    market.ticks = 0;
    for (let t = 0; t < rules.periods; t++) {
      market.step();
      market.ticks = t + 1;
    }
    return ledger;
  };
}
