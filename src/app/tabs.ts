/** The views of the page, in the order of their tabs; the id stands in the address. */
export const TABS = [
  { id: 'simulate', label: 'Simulate' },
  { id: 'where', label: 'Where it pays' },
  { id: 'apart', label: 'Take it apart' },
  { id: 'signs', label: 'Signs' },
  { id: 'learn', label: 'Learn' },
] as const;

/** Pages within the view that teaches; anything else there is a lesson or a class. */
export const LEARN_PAGES: readonly string[] = ['claims', 'model', 'published', 'words'];

/** The front door: a view without a tab, reached from beside the shelf. */
export const DOOR = 'questions';

/** What fills the page in the place of a view and its sliders. */
export const PANELS = ['compare', 'report'] as const;

export type Panel = (typeof PANELS)[number];
export type Tab = (typeof TABS)[number]['id'] | typeof DOOR | Panel;

const ALL: readonly Tab[] = [...TABS.map(({ id }) => id), DOOR, ...PANELS];

/** The panel of a tab, if it is one. */
export function panelOf(tab: Tab): Panel | undefined {
  return PANELS.find((panel) => panel === tab);
}

/** Where in the page an address leads: a tab, a page within it, and what a teacher made of both (`~…`). */
export interface Place {
  readonly tab: Tab | undefined;
  readonly inner: string;
  readonly hand: string;
}

/** The place that an address fragment names, `#tab/inner~hand.scenario`; what follows its first dot is the scenario. */
export function placeOf(fragment: string): Place {
  const [, name, inner = '', hand = ''] = /^#?([^/~.]*)(?:\/([^~.]*))?(~[^.]*)?/.exec(fragment)!;
  return { tab: ALL.find((id) => id === name), inner, hand };
}

/** The tab that an address fragment names, if any. */
export function tabOf(fragment: string): Tab | undefined {
  return placeOf(fragment).tab;
}

/** What follows the place in a fragment: a scenario, or what is left of one; empty without. */
export function linkOf(fragment: string): string {
  return /\..*/s.exec(fragment)?.[0] ?? '';
}

/** Whether a fragment holds a scenario, or what is left of one, and not a view alone. */
export function isLink(fragment: string): boolean {
  return linkOf(fragment) !== '';
}
