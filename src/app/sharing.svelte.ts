import type { Component } from 'svelte';
import type { Address } from './address.svelte.ts';
import type { Desk } from './share/desk.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** Links, files and their dialogs: fetched once the page stands, or when first asked for. */
export class Sharing {
  desk = $state.raw<Desk>();
  Dialogs = $state.raw<Component<{ desk: Desk }>>();
  failure = $state('');
  #fetched: Promise<Desk> | undefined;
  readonly #workbench: Workbench;
  readonly #address: Address;

  constructor(workbench: Workbench, address: Address) {
    this.#workbench = workbench;
    this.#address = address;
    address.onlink = (fragment) => void this.ask((desk) => desk.openLink(fragment));
  }

  /** Does something with what was fetched; says so when it cannot be had. */
  async ask(use: (desk: Desk) => unknown): Promise<void> {
    try {
      await use(await this.fetch());
      this.failure = '';
    } catch {
      this.failure = 'Links and files could not be fetched; is the network there?';
    }
  }

  fetch(): Promise<Desk> {
    this.#fetched ??= this.#bring();
    this.#fetched.catch(() => (this.#fetched = undefined));
    return this.#fetched;
  }

  async #bring(): Promise<Desk> {
    const { Desk, Dialogs } = await import('./share/share.ts');
    this.Dialogs = Dialogs;
    return (this.desk = new Desk(this.#workbench, this.#address));
  }
}
