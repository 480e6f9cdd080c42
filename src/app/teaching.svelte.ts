import type { Hand } from '../lessons/hand.ts';
import type { Address } from './address.svelte.ts';

/** What a teacher made of the page, read from the address; what it takes to read is fetched only then. */
export class Teaching {
  hand = $state.raw<Hand>();
  /** Why the teacher's part of the address is not followed. */
  fault = $state('');

  /** Made while a component is set up. */
  constructor(address: Address) {
    $effect(() => void this.#read(address.hand));
  }

  async #read(text: string): Promise<void> {
    this.hand = undefined;
    this.fault = '';
    if (!text) return;
    try {
      const { readHand } = await import('../lessons/hand.ts');
      const read = readHand(text);
      if ('hand' in read) this.hand = read.hand;
      else this.fault = read.fault;
    } catch {
      this.fault = 'What the teacher set up could not be fetched; is the network there?';
    }
  }
}
