import { takeBusiness } from '../businesses.ts';
import type { Opened } from '../opened.ts';
import type { Workbench } from '../workbench.svelte.ts';
import type { KeptScenario } from './kept-scenarios.svelte.ts';

/** A kept scenario as something to be opened. */
export function openedOf({ id, scenario }: KeptScenario): Opened {
  return { id: `kept ${id}`, name: scenario.name, scenario, from: 'kept' };
}

/**
 * What stands beside the work on the page at first: as it was opened when it has changed, then what was kept last.
 * Without any of these the articles' own contrast, gas station and bookstore.
 */
export async function firstColumns(workbench: Workbench, kept: readonly KeptScenario[]): Promise<Opened[]> {
  const { opened } = workbench;
  const before = workbench.changes > 0 ? [opened] : [];
  const others = [...before, ...kept.map(openedOf).filter(({ id }) => id !== opened.id)];
  if (others.length > 0) return others;
  const contrast = opened.id === 'gas-station' ? 'bookstore' : 'gas-station';
  return takeBusiness(contrast).then(
    (business) => [business],
    () => [],
  );
}
