import { parseScenario } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ORIGINS, type Opened, type Work } from '../opened.ts';
import { textOf } from './scenario-text.ts';

/** What a reload brings back. */
export interface Kept {
  readonly work: Work;
  readonly past: readonly Work[];
  readonly future: readonly Work[];
}

/** The storage of one tab: no other tab sees it, and it goes with the tab. */
const KEY = 'fourfold work';
const LINK_KEYS = { work: 'fourfold link', comparison: 'fourfold comparison link' } as const;
export const MOST = 20;

type Step = readonly [opened: number, scenario: number];

/** Every scenario once, and steps that name them by their places. */
interface Stored {
  readonly texts: readonly string[];
  readonly opened: readonly { id: string; from: Opened['from']; scenario: number }[];
  readonly work: Step;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** The place of a value in a list, where it is put if it was not there. */
function placeIn<T>(list: T[], value: T): number {
  const place = list.indexOf(value);
  return place < 0 ? list.push(value) - 1 : place;
}

function pack({ work, past, future }: Kept): Stored {
  const texts: string[] = [];
  const openings: Opened[] = [];
  const step = ({ opened, scenario }: Work): Step => [
    placeIn(openings, opened),
    placeIn(texts, textOf(scenario)),
  ];
  const steps = { work: step(work), past: past.map(step), future: future.map(step) };
  const opened = openings.map(({ id, from, scenario }) => ({
    id,
    from,
    scenario: placeIn(texts, textOf(scenario)),
  }));
  return { texts, opened, ...steps };
}

/** What was stored, read as unknown: an older page or another program may have written it. Throws what is wrong. */
function unpack(text: string): Kept {
  const stored = JSON.parse(text) as Stored;
  const scenarios = stored.texts.map((each): Scenario => {
    const parsed = parseScenario(each);
    if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
    return parsed.scenario;
  });
  const at = <T>(list: readonly T[], place: number): T => {
    if (!Object.hasOwn(list, place)) throw new Error(`nothing at ${place}`);
    return list[place]!;
  };
  const opened = stored.opened.map(({ id, from, scenario }): Opened => {
    const whole = at(scenarios, scenario);
    if (!ORIGINS.includes(from)) throw new Error(`opened from ${String(from)}`);
    return { id: String(id), name: whole.name, scenario: whole, from };
  });
  const work = ([one, two]: Step): Work => ({ opened: at(opened, one), scenario: at(scenarios, two) });
  return { work: work(stored.work), past: stored.past.map(work), future: stored.future.map(work) };
}

const last = <T>(list: readonly T[], count: number) => list.slice(Math.max(0, list.length - count));

/** Keeps the last states over a reload: twenty, or as many as there is room for, or none where storage is closed. */
export function keep({ work, past, future }: Kept, most = MOST): void {
  try {
    const some = { work, past: last(past, most), future: last(future, most) };
    sessionStorage.setItem(KEY, JSON.stringify(pack(some)));
  } catch {
    if (most > 0) return keep({ work, past, future }, Math.floor(most / 2));
    forget();
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // there is nothing to forget where nothing can be kept
  }
}

/** What was kept, or undefined: nothing, or nothing that can be read. */
export function recall(): Kept | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? undefined : unpack(text);
  } catch {
    return undefined;
  }
}

/** Keeps what this tab wrote into its address. */
export function keepLink(link: string, of: keyof typeof LINK_KEYS = 'work'): void {
  try {
    if (link) sessionStorage.setItem(LINK_KEYS[of], link);
  } catch {
    // then only the states tell whose work an address is
  }
}

/** What this tab wrote into its address last; empty when that is nothing, or cannot be known. */
export function keptLink(of: keyof typeof LINK_KEYS): string {
  try {
    return sessionStorage.getItem(LINK_KEYS[of]) ?? '';
  } catch {
    return '';
  }
}

function isKeptLink(fragment: string): boolean {
  return [keptLink('work'), keptLink('comparison')].some((link) => link !== '' && fragment.endsWith(link));
}

/** Whether an address is of the work that was kept: the last that this tab wrote, or with one of its scenarios. */
export function isOfKept({ work, past, future }: Kept, fragment: string, scenario: Scenario): boolean {
  const text = textOf(scenario);
  return isKeptLink(fragment) || [work, ...past, ...future].some((each) => textOf(each.scenario) === text);
}
