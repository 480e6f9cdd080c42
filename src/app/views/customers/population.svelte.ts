import type { AxisPair } from '../../../engine/portrait/axes.ts';
import type { Life } from '../../../engine/portrait/life.ts';
import type { Portrait } from '../../../engine/portrait/portrait.ts';
import type { LookAt } from '../../../simulation/client.ts';
import { latest } from '../../../simulation/latest.ts';
import type { Business } from '../../../vocabulary/business.ts';

/** Of whom customers are portrayed, and how. */
export interface View {
  readonly business: Business;
  readonly axes: AxisPair;
}

interface Pick {
  readonly view: View;
  readonly customer: number;
}

/** What is known of customers one by one; the last good answer stays until there is a newer one. */
export class Population {
  portrait = $state.raw<Portrait>();
  /** What the portrait is of. */
  view = $state.raw<View>();
  life = $state.raw<Life>();
  failure = $state<string>();
  /** Asks for a portrait; while one is under way only the newest question waits. */
  readonly ask: (view: View) => void;
  /** Asks for the life of a customer of the portrait. */
  readonly #follow: (pick: Pick) => void;
  #picked: Pick | undefined;

  constructor(lookAt: LookAt) {
    const failed = ({ message }: Error) => (this.failure = message);
    this.ask = latest((view: View) => lookAt({ kind: 'portrait', ...view }), {
      answered: (portrait, view) => {
        this.portrait = portrait;
        this.view = view;
        this.failure = undefined;
      },
      failed,
    });
    this.#follow = latest(({ view, customer }: Pick) => lookAt({ kind: 'life', ...view, customer }), {
      answered: (life, pick) => {
        if (pick === this.#picked) this.life = life;
      },
      failed,
    });
  }

  /** Follows a customer of the portrait as it stands, if there is one of that number, or none. */
  follow(customer: number | undefined): void {
    const isOne = customer !== undefined && this.portrait && customer < this.portrait.customers;
    this.#picked = isOne && this.view ? { view: this.view, customer } : undefined;
    if (this.#picked) this.#follow(this.#picked);
    else this.life = undefined;
  }
}
