import { differencesOf, type Difference } from '../../scenario/differences.ts';
import { MOST_COMPARED, writeComparison, type Comparison } from '../../scenario/comparison.ts';
import { readLink, writeComparisonLink, writeLink, type Linked } from '../../scenario/link/link.ts';
import { parseFile } from '../../scenario/parse.ts';
import type { Problem } from '../../scenario/problem.ts';
import { quote } from '../../scenario/quote.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { fileOf, writeScenario } from '../../scenario/write.ts';
import { parameterOf } from '../../vocabulary/parameters.ts';
import type { Address } from '../address.svelte.ts';
import { Comparing } from '../compare/comparing.svelte.ts';
import { KeptScenarios, type KeptScenario } from '../compare/kept-scenarios.svelte.ts';
import type { About } from '../exporting.svelte.ts';
import type { Opened } from '../opened.ts';
import { linkOf, tabOf, type Tab } from '../tabs.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { fileName, tooLarge, type Arrived } from './files.ts';
import { follow } from './follow.svelte.ts';
import { isOfKept, keptLink, recall } from './kept.ts';
import { nameOpened } from './name-opened.ts';
import { textOf } from './scenario-text.ts';

const labelsOf = (ids: readonly string[]) => ids.map((id) => parameterOf(id)?.label ?? id).join(', ');

/** The fragment of the link in a text, put together again where a program has broken it into lines. */
async function fragmentIn(text: string): Promise<string | undefined> {
  const [, rest, first] = /#((\S*\.\S*)[^]*)/.exec(text) ?? [];
  const joined = rest?.replace(/[\s>]+/g, '');
  return joined === undefined || 'fault' in (await readLink(joined)) ? first : joined;
}

type LinkedComparison = Extract<Linked, { comparison: Comparison }>;

/** What cannot be opened, and why. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly message: string;
  readonly problems: readonly Problem[];
  /** If it came with the page's own address: the name of what is on the page in its place. */
  readonly instead: string | undefined;
}

/** Something to be opened in the place of work that is saved nowhere. */
export interface Question {
  readonly kind: 'question';
  readonly opened: Opened;
  readonly tab: Tab | undefined;
  readonly filled: readonly string[];
  /** `one` is mine, `other` theirs. */
  readonly differences: readonly Difference[];
}

export type Shown = { readonly kind: 'share' | 'changes' | 'keep' } | Refusal | Question;

/** Takes in links, files and texts, and hands out the same; nothing on the page is replaced unasked. */
export class Desk {
  shown = $state.raw<Shown>();
  /** What was done, to be read for a while. */
  said = $state('');
  readonly workbench: Workbench;
  readonly address: Address;
  readonly comparing: Comparing;
  readonly kept = new KeptScenarios();
  #saved: Scenario | undefined;
  #isFollowing = false;

  constructor(workbench: Workbench, address: Address) {
    this.workbench = workbench;
    this.address = address;
    this.comparing = new Comparing(workbench);
  }

  /** Lets address and storage follow the page, unless a link that could not be opened still stands there. */
  follow(): void {
    if (this.#isFollowing || !this.workbench.isReady || this.shown?.kind === 'refusal') return;
    this.#isFollowing = true;
    follow(this.workbench, this.address, this.comparing);
  }

  show(kind: 'share' | 'changes' | 'keep'): void {
    this.shown = { kind };
  }

  /** Closes what is shown. A link that was not opened does not stay in the address. */
  close(): void {
    this.#clear();
    this.address.settle();
  }

  /** Opens the link that the page came with: with its history when it is the work of this tab, before a reload. */
  async begin(fragment: string, first: Opened): Promise<void> {
    const [read, kept] = [await readLink(fragment), recall()];
    if ('fault' in read) {
      const work = kept?.work ?? { opened: first, scenario: first.scenario };
      this.workbench.begin(work, kept);
      this.address.refuse();
      this.#refuse(read.fault.message, read.fault.problems, work.scenario.name);
      return;
    }
    const scenario = 'scenario' in read ? read.scenario : read.comparison.scenarios[0]!;
    if (kept && isOfKept(kept, fragment, scenario)) {
      this.workbench.begin(kept.work, kept);
      if ('scenario' in read) await this.#layKept();
    } else {
      const opened = await nameOpened(scenario, 'link');
      this.workbench.begin({ opened, scenario: opened.scenario });
      if ('scenario' in read) this.#tell(opened, read.filled);
    }
    if ('comparison' in read) await this.#layLinked(read, fragment);
  }

  /** Opens a link in the running page. */
  async openLink(fragment: string): Promise<void> {
    const read = await readLink(fragment);
    if ('fault' in read) this.#refuse(read.fault.message, read.fault.problems);
    else if ('scenario' in read) await this.#offer(read.scenario, 'link', read.filled, tabOf(fragment));
    else await this.#layLinked(read, fragment);
  }

  /** Opens what was pasted: a link, or the text of a file. */
  async openText(text: string): Promise<void> {
    const fragment = /^[\uFEFF\s]*[{[]/.test(text) ? undefined : await fragmentIn(text);
    if (fragment !== undefined) return this.openLink(fragment);
    await this.#openFile(text, 'What was pasted');
  }

  /** Opens a file that was chosen or dropped; of several the first. */
  async openFile(file: Arrived): Promise<void> {
    const problem = tooLarge(file);
    if (problem) return this.#refuse(problem);
    try {
      await this.#openFile(await file.text(), quote(file.name));
    } catch {
      this.#refuse(`${quote(file.name)} could not be read.`);
    }
  }

  /** Opens a business that answers make in the place of what is on the page. */
  async openAnswered(scenario: Scenario): Promise<void> {
    await this.#offer(scenario, 'answers', [], 'questions');
  }

  replace({ opened, tab, filled }: Question): void {
    this.workbench.open(opened);
    this.address.settle(tab);
    this.#tell(opened, filled);
  }

  /** Lays what was to be opened beside what is there. */
  compare({ opened, filled }: Question): void {
    const { comparing } = this;
    comparing.begin([]);
    comparing.add('now');
    if (!comparing.add(opened) && !comparing.has(opened)) {
      comparing.remove(MOST_COMPARED - 1);
      comparing.add(opened);
    }
    this.address.settle('compare');
    this.#tell(opened, filled);
  }

  /** The scenarios side by side are what is handed out where they are looked at, else the one on the page. */
  get comparison(): Comparison | undefined {
    const isOpen = this.address.tab === 'compare' && this.comparing.columns.length > 0;
    return isOpen ? this.comparing.comparison : undefined;
  }

  /** What follows the view in a link to what is handed out; undefined when that is too large. */
  writeLink(): Promise<string | undefined> {
    return this.comparison ? writeComparisonLink(this.comparison) : writeLink(this.workbench.scenario);
  }

  /** What the results on the page come from; throws while they are not of the sliders as they stand. */
  about(): About {
    const { scenario, changes, isAnswered } = this.workbench;
    if (!isAnswered) throw new Error('the results shown are not of the sliders as they stand');
    return { name: `${scenario.name}${changes > 0 ? ' (edited)' : ''}`, file: fileOf(scenario) };
  }

  /** Saves all results as a table; says what came of it. */
  async saveResults(): Promise<string> {
    const { picture, scenario, isAnswered } = this.workbench;
    if (!picture || !isAnswered) return 'Not saved: the results shown are not of the sliders as they stand.';
    const { saveResults } = await import('../export/results.ts');
    return `Saved ${saveResults(this.about(), picture, scenario)}.`;
  }

  /** The text and the name of a file of what is handed out, which counts as saved. */
  save(): { readonly name: string; readonly text: string } {
    const { comparison } = this;
    if (comparison?.scenarios.includes(this.workbench.scenario) ?? true)
      this.#saved = this.workbench.scenario;
    const { scenario } = this.workbench;
    if (!comparison) return { name: fileName(scenario.name), text: writeScenario(scenario) };
    const names = comparison.scenarios.map(({ name }) => name).join(', ');
    return { name: fileName(`Comparison of ${names}`), text: writeComparison(comparison) };
  }

  /** Says that something is kept, and how long. */
  tellKept({ scenario, isLasting }: KeptScenario): void {
    const until = isLasting
      ? ''
      : ' There is no room in the storage of this browser: it lasts until the page is closed.';
    this.said = `Kept as ${scenario.name}.${until}`;
  }

  async #openFile(text: string, what: string): Promise<void> {
    const parsed = parseFile(text);
    if ('problems' in parsed) this.#refuse(`${what} is no scenario.`, parsed.problems);
    else if ('comparison' in parsed) await this.#lay(parsed.comparison, 'file', parsed.filled);
    else await this.#offer(parsed.scenario, 'file', parsed.filled);
  }

  /** Lays out the comparison of a link, which stays in the address. */
  #layLinked({ comparison, filled }: LinkedComparison, fragment: string): Promise<void> {
    this.address.putComparison(linkOf(fragment));
    return this.#lay(comparison, 'link', filled);
  }

  /** Lays the scenarios of a comparison side by side. The work on the page stays, the comparison before can be had back. */
  async #lay(comparison: Comparison, from: 'link' | 'file', filled: readonly string[] = []): Promise<void> {
    await this.#take(comparison, from);
    this.#clear();
    this.address.settle('compare');
    this.#tell({ name: `a comparison of ${comparison.scenarios.length}` }, filled);
  }

  /** Brings back what this tab had side by side before a reload. */
  async #layKept(): Promise<void> {
    const link = keptLink('comparison');
    const read = link ? await readLink(link) : undefined;
    if (!read || !('comparison' in read)) return;
    this.address.putComparison(link);
    await this.#take(read.comparison, 'link');
  }

  async #take(comparison: Comparison, from: 'link' | 'file'): Promise<void> {
    const opened = await Promise.all(comparison.scenarios.map((scenario) => nameOpened(scenario, from)));
    this.comparing.take(comparison, opened);
  }

  async #offer(
    scenario: Scenario,
    from: 'link' | 'file' | 'answers',
    filled: readonly string[] = [],
    tab?: Tab,
  ): Promise<void> {
    const opened = await nameOpened(scenario, from);
    const question: Question = {
      kind: 'question',
      opened,
      tab,
      filled,
      differences: differencesOf(this.workbench.scenario, scenario),
    };
    if (textOf(scenario) === textOf(this.workbench.scenario)) {
      this.#clear();
      this.address.settle(tab);
      this.said = `${scenario.name} is what is open already.`;
    } else if (this.#isUnsaved) this.shown = question;
    else {
      this.replace(question);
      this.#clear();
    }
  }

  /** What is shown has been answered; address and storage may follow again. */
  #clear(): void {
    this.shown = undefined;
    this.follow();
  }

  get #isUnsaved(): boolean {
    const { changes, opened, scenario } = this.workbench;
    return (changes > 0 || opened.from === 'answers') && scenario !== this.#saved;
  }

  #refuse(message: string, problems: readonly Problem[] = [], instead?: string): void {
    this.shown = { kind: 'refusal', message, problems, instead };
  }

  #tell({ name, from }: Pick<Opened, 'name'> & Partial<Opened>, filled: readonly string[] = []): void {
    // an answer says itself what it did
    if (from === 'answers') return;
    const old = filled.length ? ` The defaults of its version stand for: ${labelsOf(filled)}.` : '';
    this.said = `Opened ${name}.${old}`;
  }
}
