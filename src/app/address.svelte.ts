import { tabOf, type Tab } from './tabs.ts';

/** What the address says: which view is open. Back and forward go from view to view. */
export class Address {
  tab = $state<Tab>(tabOf(location.hash));

  constructor() {
    addEventListener('popstate', () => (this.tab = tabOf(location.hash)));
  }
}
