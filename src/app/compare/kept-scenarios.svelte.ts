import { readScenario } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { checkText, TEXTS } from '../../scenario/text.ts';
import { fileOf } from '../../scenario/write.ts';
import { LIMITS } from '../../vocabulary/limits.ts';

/** A scenario that was kept under a name, which is its own from then on. */
export interface KeptScenario {
  readonly id: string;
  readonly scenario: Scenario;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** It is in the browser's storage, and not only in this page. */
  readonly isLasting: boolean;
}

/** What came of a wish to keep something. */
export type Kept = { readonly kept: KeptScenario } | { readonly refused: string };

/** One key a scenario, so that two tabs never write the same one. */
const PREFIX = 'fourfold kept scenario ';

function read(id: string, text: string | null): KeptScenario | undefined {
  try {
    const { at, scenario } = JSON.parse(text ?? '') as { at: unknown; scenario: unknown };
    const parsed = readScenario(scenario);
    if ('problems' in parsed || typeof at !== 'number') return undefined;
    return { id, scenario: parsed.scenario, at, isLasting: true };
  } catch {
    // another program's, or half of one
    return undefined;
  }
}

/** What the storage holds, whoever wrote it; nothing where storage is closed. */
function readAll(): KeptScenario[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, k) => localStorage.key(k) ?? '');
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => read(key.slice(PREFIX.length), localStorage.getItem(key)) ?? []);
  } catch {
    return [];
  }
}

function write({ id, scenario, at }: KeptScenario): boolean {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify({ at, scenario: fileOf(scenario) }));
    return true;
  } catch {
    return false;
  }
}

/** No other tab makes the same. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((number) => number.toString(36)).join('');
}

/** Scenarios that survive a reload, shared by all tabs. Where there is no room they last as long as the page. */
export class KeptScenarios {
  /** The last kept first. */
  list = $state.raw<readonly KeptScenario[]>([]);
  #unstored: readonly KeptScenario[] = [];

  constructor() {
    this.#refresh();
    addEventListener('storage', ({ key }) => {
      if (key === null || key.startsWith(PREFIX)) this.#refresh();
    });
  }

  /** Keeps a scenario under a name; one that is taken gets a number, so that nothing is replaced. */
  keep(scenario: Scenario, name: string): Kept {
    const checked = checkText(TEXTS.name, name);
    if ('message' in checked) return { refused: checked.message };
    const named = { ...scenario, name: this.free(checked.value) };
    const kept = { id: newId(), scenario: named, at: Date.now(), isLasting: true };
    return { kept: this.#put(kept) };
  }

  /** Takes one out; `bringBack` undoes it. */
  forget(id: string): void {
    try {
      localStorage.removeItem(PREFIX + id);
    } catch {
      // then it never was in there
    }
    this.#unstored = this.#unstored.filter((each) => each.id !== id);
    this.#refresh();
  }

  bringBack(kept: KeptScenario): void {
    this.#put(kept);
  }

  /** A name that no kept scenario has. */
  free(name: string): string {
    const taken = this.list.map(({ scenario }) => scenario.name);
    let free = name;
    for (let count = 2; taken.includes(free); count++) {
      const end = ` ${count}`;
      free =
        [...name]
          .slice(0, LIMITS.nameLength - end.length)
          .join('')
          .trimEnd() + end;
    }
    return free;
  }

  #put(kept: KeptScenario): KeptScenario {
    const put = { ...kept, isLasting: write(kept) };
    if (!put.isLasting) this.#unstored = [...this.#unstored, put];
    this.#refresh();
    return put;
  }

  #refresh(): void {
    this.list = [...readAll(), ...this.#unstored].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  }
}
