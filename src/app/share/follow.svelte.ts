import { writeLink } from '../../scenario/link/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { latest } from '../../simulation/latest.ts';
import type { Address } from '../address.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { keep, keepLink } from './kept.ts';

/** Milliseconds between two writings of the address; browsers refuse more than about three a second. */
const PAUSE = 400;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/**
 * From now on the address and the tab's own storage follow the workbench. One link is written at a time and only the
 * newest scenario waits, so that none overtakes another.
 */
export function follow(workbench: Workbench, address: Address): void {
  const write = latest<Scenario, string>(
    async (scenario) => {
      await pause();
      return (await writeLink(scenario)) ?? '';
    },
    {
      answered: (link) => {
        address.put(link);
        keepLink(link);
      },
      // a browser that cannot deflate still has the view in its address
      failed: () => address.put(''),
    },
  );
  $effect.root(() => {
    $effect(() => write(workbench.scenario));
    $effect(() => {
      const { past, future } = workbench.history;
      const { work } = workbench;
      if (!workbench.isHeld) keep({ work, past, future });
    });
  });
}
