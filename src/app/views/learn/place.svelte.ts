import { PAGES } from './pages.ts';

/** Where a reader is in the view, also after a look at another one. */
class Place {
  page = $state(PAGES[0]!.id);
}

export const place = new Place();
