/** The texts of all shipped scenarios but the first; a chunk of its own, fetched once the page stands. */
export const TEXTS = import.meta.glob<string>(
  ['../../scenarios/*.fourfold.json', '!../../scenarios/bookstore.fourfold.json'],
  { eager: true, import: 'default', query: '?raw' },
);
