import { getContext, setContext, type Component } from 'svelte';

/** One entry of a table: words, a number in full, or nothing. */
export type Cell = string | number | undefined;

/** What a chart shows, in numbers. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the results on the page come from: its name, and the file that gives them again. */
export interface About {
  readonly name: string;
  readonly file: object;
}

/** A chart to be taken along. */
export interface MenuProps {
  readonly title: string;
  /** What the numbers are. */
  readonly unit: string;
  /** Undefined: there are no numbers behind the picture. */
  readonly table: (() => TableData | Promise<TableData>) | undefined;
  readonly about: () => Promise<About>;
}

const KEY = 'fourfold exporting';

/** Ways to take charts along: fetched once the page stands, offered beside every chart from then on. */
export class Exporting {
  readonly about: () => Promise<About>;
  #fetched = $state.raw<Component<MenuProps>>();
  readonly #around = exportingHere();

  /** For the charts within the component that makes it; `about` says what these come from. */
  constructor(about: () => Promise<About>) {
    this.about = about;
    setContext(KEY, this);
  }

  get Menu(): Component<MenuProps> | undefined {
    return this.#fetched ?? this.#around?.Menu;
  }

  /** Fetches the menu; without it the charts stand as they are. */
  async fetch(): Promise<void> {
    this.#fetched ??= (await import('./export/Menu.svelte')).default;
  }
}

/** What the charts here are exported with, if anything. */
export function exportingHere(): Exporting | undefined {
  return getContext<Exporting | undefined>(KEY);
}
