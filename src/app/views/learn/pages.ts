import type { Component } from 'svelte';

/** The pages of the view, in the order of their links and with the ids of their addresses; each is fetched when it is opened. */
export const PAGES: readonly {
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<{ default: Component<Record<string, never>> }>;
}[] = [
  { id: '', label: 'Lessons', load: () => import('../../lessons/Lessons.svelte') },
  { id: 'claims', label: 'Claims', load: () => import('./claims/Claims.svelte') },
  { id: 'model', label: 'Model', load: () => import('./model/Model.svelte') },
  { id: 'published', label: 'Published results', load: () => import('./published/Published.svelte') },
  { id: 'words', label: 'Words', load: () => import('./words/Words.svelte') },
];
