import { checksum } from '../../scenario/link/checksum.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { SHELF, takeBusiness } from '../businesses.ts';
import type { Opened } from '../opened.ts';
import { textOf } from './scenario-text.ts';

/** The business on the shelf that a scenario is to the letter. */
async function twinOnShelf(scenario: Scenario): Promise<Opened | undefined> {
  const id = SHELF.find(({ name }) => name === scenario.name)?.id;
  const business = id === undefined ? undefined : await takeBusiness(id).catch(() => undefined);
  return business && textOf(business.scenario) === textOf(scenario) ? business : undefined;
}

/** A scenario as it came from a link or a file; one that stands on the shelf is taken from there. */
export async function nameOpened(scenario: Scenario, from: 'link' | 'file' | 'answers'): Promise<Opened> {
  // however it is answered, it is the same business
  if (from === 'answers') return { id: from, name: scenario.name, scenario, from };
  const twin = await twinOnShelf(scenario);
  const id = `${from} ${checksum(new TextEncoder().encode(textOf(scenario)))}`;
  return twin ?? { id, name: scenario.name, scenario, from };
}
