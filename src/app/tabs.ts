/** The views of the page, in the order of their tabs; the id stands in the address. */
export const TABS = [
  { id: 'simulate', label: 'Simulate' },
  { id: 'where', label: 'Where it pays' },
  { id: 'apart', label: 'Take it apart' },
] as const;

export type Tab = (typeof TABS)[number]['id'];

/** The tab of an address fragment; the first one where it names none. */
export function tabOf(fragment: string): Tab {
  const name = fragment.replace(/^#/, '');
  return TABS.find(({ id }) => id === name)?.id ?? TABS[0].id;
}
