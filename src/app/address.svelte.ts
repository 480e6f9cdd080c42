import { isLink, LEARN_PAGES, linkOf, placeOf, TABS, tabOf, type Tab } from './tabs.ts';

/** Marks the entries of the browser's history that this page wrote; one that was typed or clicked has no mark. */
const OURS = 'fourfold';

/** What the address says: which view is open, and the scenario. Back and forward go from view to view. */
export class Address {
  tab = $state<Tab>(tabOf(location.hash) ?? TABS[0].id);
  /** A page within the view, such as a lesson; empty for the view itself. */
  inner = $state(placeOf(location.hash).inner);
  /** What a teacher made of the page, as it stands in the address. */
  hand = $state(placeOf(location.hash).hand);
  /** Told a link that was opened in the running page. */
  onlink: ((fragment: string) => void) | undefined;
  /** What follows the view: what the page came with, until the scenario is written. */
  #link = $state(linkOf(location.hash));
  /** What follows where scenarios are compared, once that is written. */
  #comparison = $state('');

  /** A page of its own stands in the place of the view. */
  readonly isLesson = $derived(
    this.tab === 'learn' && this.inner !== '' && !LEARN_PAGES.includes(this.inner),
  );

  constructor() {
    addEventListener('popstate', ({ state }) => this.#arrive(state));
  }

  /** The fragment of a view, or of a page within it, with the scenario as it stands. */
  fragmentOf(tab: Tab, inner = ''): string {
    const link = (tab === 'compare' && this.#comparison) || this.#link;
    return `#${tab}${inner && '/'}${inner}${this.hand}${link}`;
  }

  /** The whole address of a view with a scenario. */
  wholeWith(link: string, tab: Tab = this.tab): string {
    return `${location.href.replace(/#.*$/, '')}#${tab}${this.hand}${link}`;
  }

  /** A click on a link to a view; with a key held it opens beside this page, as links do. */
  follow(event: MouseEvent, tab: Tab): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.go(tab);
  }

  go(tab: Tab, inner = ''): void {
    if (tab === this.tab && inner === this.inner) return;
    this.tab = tab;
    this.inner = inner;
    this.#write('pushState');
  }

  /** Leaves what a teacher made of the page. */
  dropHand(): void {
    this.hand = '';
    this.settle();
  }

  /** Writes another scenario into the address; that is no step back. */
  put(link: string): void {
    this.#link = link;
    this.settle();
  }

  /** Writes another comparison into the address. */
  putComparison(link: string): void {
    this.#comparison = link;
    if (this.tab === 'compare') this.settle();
  }

  /** What the page came with cannot be opened: it stands there until the next writing, and no longer. */
  refuse(): void {
    this.#link = '';
  }

  /** Writes the address as it should be over what was typed or clicked there. */
  settle(tab: Tab = this.tab): void {
    if (tab !== this.tab) this.inner = '';
    this.tab = tab;
    this.#write('replaceState');
  }

  /** An older entry has an older scenario: only its view counts. */
  #arrive(state: unknown): void {
    const { hash } = location;
    // an address without any place is where the page began
    const { tab = hash ? this.tab : TABS[0].id, inner, hand } = placeOf(hash);
    const isOpened = state !== OURS && isLink(hash);
    // the scenario of a link is asked about first, the lesson and the teacher's hand of it are not
    if (state !== OURS && hand) this.hand = hand;
    if (isOpened && !inner) return this.onlink?.(hash);
    this.tab = tab;
    this.inner = inner;
    if (isOpened) this.onlink?.(hash);
    else this.settle();
  }

  #write(change: 'pushState' | 'replaceState'): void {
    try {
      history[change](OURS, '', this.fragmentOf(this.tab, this.inner));
    } catch {
      // some browsers refuse after too many; the next one comes through
    }
  }
}
