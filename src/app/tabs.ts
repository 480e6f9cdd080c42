/** The views of the page, in the order of their tabs; the id stands in the address. */
export const TABS = [
  { id: 'simulate', label: 'Simulate' },
  { id: 'where', label: 'Where it pays' },
  { id: 'apart', label: 'Take it apart' },
] as const;

/** What fills the page in the place of a view and its sliders. */
export const PANELS = ['compare', 'report'] as const;

export type Panel = (typeof PANELS)[number];
export type Tab = (typeof TABS)[number]['id'] | Panel;

/** The panel of a tab, if it is one. */
export function panelOf(tab: Tab): Panel | undefined {
  return PANELS.find((panel) => panel === tab);
}

/** The tab that an address fragment names, if any; what follows its first dot is the scenario. */
export function tabOf(fragment: string): Tab | undefined {
  const [name] = fragment.replace(/^#/, '').split('.');
  return TABS.find(({ id }) => id === name)?.id ?? PANELS.find((panel) => panel === name);
}

/** Whether a fragment holds a scenario, or what is left of one, and not a view alone. */
export function isLink(fragment: string): boolean {
  return fragment.includes('.');
}
