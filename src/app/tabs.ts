/** The views of the page, in the order of their tabs; the id stands in the address. */
export const TABS = [
  { id: 'simulate', label: 'Simulate' },
  { id: 'where', label: 'Where it pays' },
  { id: 'apart', label: 'Take it apart' },
  { id: 'signs', label: 'Signs' },
] as const;

/** The front door: a view without a tab, reached from beside the shelf. */
export const DOOR = 'questions';

export type Tab = (typeof TABS)[number]['id'] | typeof DOOR;

/** The tab that an address fragment names, if any; what follows its first dot is the scenario. */
export function tabOf(fragment: string): Tab | undefined {
  const [name] = fragment.replace(/^#/, '').split('.');
  return name === DOOR ? DOOR : TABS.find(({ id }) => id === name)?.id;
}

/** Whether a fragment holds a scenario, or what is left of one, and not a view alone. */
export function isLink(fragment: string): boolean {
  return fragment.includes('.');
}
