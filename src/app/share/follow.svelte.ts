import { writeComparisonLink, writeLink } from '../../scenario/link/link.ts';
import { latest } from '../../simulation/latest.ts';
import type { Address } from '../address.svelte.ts';
import type { Comparing } from '../compare/comparing.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { keep, keepLink } from './kept.ts';

/** Milliseconds between two writings of the address; browsers refuse more than about three a second. */
const PAUSE = 400;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Writes one link at a time; only the newest that is asked for waits, so that none overtakes another. */
function writer<T>(write: (of: T) => Promise<string | undefined>, put: (link: string) => void) {
  return latest<T, void>(
    async (of) => {
      put((await write(of)) ?? '');
      await pause();
    },
    // a browser that cannot deflate still has the view in its address
    { answered: () => undefined, failed: () => put('') },
  );
}

/**
 * From now on the address and the tab's own storage follow the workbench, and the comparison once there is one; while
 * something is held they wait.
 */
export function follow(workbench: Workbench, address: Address, comparing: Comparing): void {
  const write = writer(writeLink, (link) => {
    address.put(link);
    keepLink(link);
  });
  const writeComparison = writer(writeComparisonLink, (link) => {
    address.putComparison(link);
    keepLink(link, 'comparison');
  });
  $effect.root(() => {
    $effect(() => {
      if (!workbench.isHeld) write(workbench.scenario);
    });
    $effect(() => {
      if (comparing.columns.length > 0 && !workbench.isHeld) writeComparison(comparing.comparison);
    });
    $effect(() => {
      const { past, future } = workbench.history;
      const { work } = workbench;
      if (!workbench.isHeld) keep({ work, past, future });
    });
  });
}
