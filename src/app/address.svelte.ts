import { isLink, TABS, tabOf, type Tab } from './tabs.ts';

/** Marks the entries of the browser's history that this page wrote; one that was typed or clicked has no mark. */
const OURS = 'fourfold';

/** What the address says: which view is open, and the scenario. Back and forward go from view to view. */
export class Address {
  tab = $state<Tab>(tabOf(location.hash) ?? TABS[0].id);
  /** Told a link that was opened in the running page. */
  onlink: ((fragment: string) => void) | undefined;
  /** What follows the view: the scenario, once it is written. */
  #link = $state('');

  constructor() {
    addEventListener('popstate', ({ state }) => this.#arrive(state));
  }

  /** The fragment of a view with the scenario as it stands. */
  fragmentOf(tab: Tab): string {
    return `#${tab}${this.#link}`;
  }

  /** The whole address of the view with a scenario. */
  wholeWith(link: string): string {
    return `${location.href.replace(/#.*$/, '')}#${this.tab}${link}`;
  }

  go(tab: Tab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    this.#write('pushState');
  }

  /** A click on a link to a view; with a key held it opens beside this page, as links do. */
  follow(event: MouseEvent, tab: Tab): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.go(tab);
  }

  /** Writes another scenario into the address; that is no step back. */
  put(link: string): void {
    this.#link = link;
    this.settle();
  }

  /** Writes the address as it should be over what was typed or clicked there. */
  settle(tab: Tab = this.tab): void {
    this.tab = tab;
    this.#write('replaceState');
  }

  /** An older entry has an older scenario: only its view counts. */
  #arrive(state: unknown): void {
    const { hash } = location;
    if (state !== OURS && isLink(hash)) return this.onlink?.(hash);
    this.settle(tabOf(hash));
  }

  #write(change: 'pushState' | 'replaceState'): void {
    try {
      history[change](OURS, '', this.fragmentOf(this.tab));
    } catch {
      // some browsers refuse after too many; the next one comes through
    }
  }
}
