import { remember, remembered } from './memory.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the page looks on this device: theme, and large type for a room. */
export class Appearance {
  theme = $state<Theme>(THEMES.find((theme) => theme === remembered('theme')) ?? 'auto');
  isProjected = $state(remembered('mode') === 'projector');

  constructor() {
    this.#show();
  }

  nextTheme(): void {
    this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length]!;
    remember('theme', this.theme);
    this.#show();
  }

  project(isProjected: boolean): void {
    this.isProjected = isProjected;
    remember('mode', isProjected ? 'projector' : 'screen');
    this.#show();
  }

  #show(): void {
    const { dataset } = document.documentElement;
    if (this.theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = this.theme;
    if (this.isProjected) dataset['mode'] = 'projector';
    else delete dataset['mode'];
  }
}
