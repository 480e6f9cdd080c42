import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { doubtsAbout } from '../../src/app/doubts/doubts.svelte.ts';
import { Workbench } from '../../src/app/workbench.svelte.ts';
import type { Worlds } from '../../src/analysis/worlds.ts';
import type { Picture } from '../../src/simulation/picture.ts';
import { inView } from './view.svelte.ts';

test('what is known goes with its scenario, whichever view asked first', async () => {
  const workbench = new Workbench(() => new Promise(() => {}));
  workbench.begin(workbench.work);
  const worlds = { draws: [] } as unknown as Worlds;

  const look = () =>
    inView(
      () => doubtsAbout(workbench),
      (doubts) => doubts.knownWorlds,
    );
  const first = look();
  const { scenario, opened } = workbench;
  doubtsAbout(workbench).take({ scenario, opened, outcome: {} as Picture }, worlds);
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
  expect(first.seen.at(-1)).toBe(worlds);
  first.leave();

  const second = look();
  expect(second.seen.at(-1)).toBe(worlds);
  workbench.change('needs.variety', 0.3);
  flushSync();
  expect(second.seen.at(-1)).toBeUndefined();
  workbench.undo();
  flushSync();
  expect(second.seen.at(-1)).toBe(worlds);
  second.leave();
});
