import { checkScenario } from '../scenario/relations.ts';
import { withRange, withValue } from '../scenario/change.ts';
import { differencesOf, type Difference } from '../scenario/differences.ts';
import type { Edited } from '../scenario/edit-offering.ts';
import type { Problem } from '../scenario/problem.ts';
import { restored } from '../scenario/restore.ts';
import { businessOf, type Range, type Scenario } from '../scenario/scenario.ts';
import type { Value } from '../scenario/value.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Ask } from '../simulation/client.ts';
import { isLarge } from '../simulation/effort.ts';
import { latest } from '../simulation/latest.ts';
import type { Picture } from '../simulation/picture.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { PARAMETERS, type ParameterId, type Parameters } from '../vocabulary/parameters.ts';
import { rangesOf } from './controls/ranges.ts';
import { FIRST, nameOf, takeBusiness, type ShelfBusiness } from './businesses.ts';
import { History } from './history.svelte.ts';
import type { Opened, Work } from './opened.ts';

/** Something to be simulated, and what it was made from. */
interface Question {
  readonly business: Opened;
  readonly scenario: Scenario;
}

/** A large run made room for a newer one. */
class Superseded extends Error {}

const isOther = (one: Work, two: Work) =>
  one.opened !== two.opened || differencesOf(one.scenario, two.scenario).length > 0;

/** Milliseconds after which a missing answer is excused. */
const LATE = 400;

/** All that changes on the page: what was opened, what it has become, what is known of both. */
export class Workbench {
  /** The business as it was opened. */
  opened = $state.raw<Opened>(FIRST);
  scenario = $state.raw<Scenario>(FIRST.scenario);
  /** Another business whose lines stand behind; undefined: the opened one's. */
  against = $state.raw<ShelfBusiness>();
  readonly history = new History<Work>();
  /** Something has been opened. */
  isReady = $state(false);
  picture = $state.raw<Picture>();
  /** Why the picture is not of the sliders as they stand. */
  failure = $state<string>();
  selected = $state<Experience>();
  /** A slider is being dragged: axes hold still. */
  isHeld = $state(false);
  /** What is on the page came at one go, not by a slider's way there: lines may be seen to move to it. */
  hasJumped = $state(false);
  /** The verdict to be said aloud, once a gesture rests. */
  announcement = $state('');

  /** What the picture answers. */
  #pictured = $state.raw<Question>();
  #drawn = $state.raw<{ readonly business: Opened; readonly picture: Picture }>();

  readonly parameters = $derived<Readonly<Parameters>>(businessOf(this.scenario).parameters);
  readonly openedParameters = $derived<Readonly<Parameters>>(businessOf(this.opened.scenario).parameters);
  readonly offering = $derived(businessOf(this.scenario).offering);
  /** Where each number may lie in plausible worlds, by its id. */
  readonly ranges = $derived(rangesOf(this.scenario));
  readonly changed = $derived<readonly ParameterId[]>(
    PARAMETERS.map(({ id }) => id).filter((id) => this.parameters[id] !== this.openedParameters[id]),
  );
  readonly openedOffering = $derived(businessOf(this.opened.scenario).offering);
  /** All that differs from the opened scenario, which is `other`. */
  readonly differences = $derived<readonly Difference[]>(differencesOf(this.scenario, this.opened.scenario));
  readonly changes = $derived(this.differences.length);
  readonly #hasOtherNumbers = $derived(
    this.differences.some((each) => each.kind !== 'setting' || each.one.value !== each.other.value),
  );
  /** The picture is still that of the business opened before. */
  readonly isStale = $derived(this.#pictured !== undefined && this.#pictured.business.id !== this.opened.id);
  readonly pictureName = $derived(this.#pictured?.business.name);
  /** The picture of the business behind, once it is known. */
  readonly baseline = $derived(
    this.#drawn?.business === (this.against ?? this.opened) ? this.#drawn.picture : undefined,
  );
  /** The picture to draw faint behind, if it differs from the one in front. */
  readonly behind = $derived(this.against || this.#hasOtherNumbers ? this.baseline : undefined);

  /** The picture is of the sliders as they stand. */
  readonly isAnswered = $derived(this.#pictured?.scenario === this.scenario);
  /** An answer is on its way. */
  readonly isDue = $derived(!this.failure && !this.isAnswered);
  /** It has been for longer than a glance. */
  isLate = $state(false);
  /** 0 … 1 while a large business is run. */
  progress = $state<number>();

  #large: AbortController | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;
  readonly #wanted: { opened?: string | undefined; against?: string | undefined } = {};
  #dragged: Scenario | undefined;
  /** Where the gesture under way began. */
  #before: Work | undefined;
  #holds = 0;
  readonly #known = new WeakMap<Scenario, Promise<Picture>>();
  readonly #ask: (question: Question) => void;
  readonly #askBehind: (question: Question) => void;

  constructor(ask: Ask) {
    const picture = ({ business, scenario }: Question) =>
      scenario === business.scenario ? this.#recall(business, ask) : this.#run(scenario, ask);
    this.#ask = latest(picture, {
      answered: (answer, question) => {
        this.picture = answer;
        this.#pictured = question;
        // what is asked for meanwhile may not be possible
        this.failure = checkScenario(this.scenario)[0]?.message;
        this.#watch();
        this.#announce();
      },
      failed: (reason) => {
        if (!(reason instanceof Superseded)) this.failure = reason.message;
        this.#watch();
      },
    });
    this.#askBehind = latest(picture, {
      answered: (answer, { business }) => (this.#drawn = { business, picture: answer }),
      failed: (reason) => (this.failure = reason.message),
    });
  }

  /** What is on the page. */
  get work(): Work {
    return { opened: this.opened, scenario: this.scenario };
  }

  /** Puts the first work on the page, with what was done before it. */
  begin(
    work: Work,
    before: { past: readonly Work[]; future: readonly Work[] } = { past: [], future: [] },
  ): void {
    this.history.past = before.past;
    this.history.future = before.future;
    this.isReady = true;
    this.#show(work);
    this.#drawBehind();
  }

  /** Puts an opened business, or what was made of it, in the place of what is on the page; that can be undone. */
  open(opened: Opened, scenario: Scenario = opened.scenario): void {
    // a business still to be fetched from the shelf comes too late
    this.#wanted.opened = undefined;
    this.#turnTo({ opened, scenario });
  }

  undo(): void {
    this.#travel(this.isHeld ? undefined : this.history.undo(this.work));
  }

  redo(): void {
    this.#travel(this.isHeld ? undefined : this.history.redo(this.work));
  }

  /** Takes a business from the shelf; of two picked in a hurry the later one counts. */
  async pick(id: string): Promise<void> {
    const business = await this.#take(id, 'opened');
    if (!business) return;
    this.open(business);
  }

  /** Puts another business behind, or with undefined the opened one again. */
  async compare(id: string | undefined): Promise<void> {
    const isNobody = id === undefined || id === this.opened.id;
    if (isNobody) this.#wanted.against = undefined;
    const business = isNobody ? undefined : await this.#take(id, 'against');
    if (!isNobody && !business) return;
    this.against = business;
    this.#drawBehind();
  }

  /** Changes a parameter; within a drag always from where it began, so that only its end leaves a trace. */
  change(id: ParameterId, value: number | string): void {
    this.changeAll([[id, value]]);
  }

  /** Changes several settings at once, parameters or `offering.<name>.<field>`; within a drag likewise. */
  changeAll(values: readonly (readonly [id: string, value: Value])[]): void {
    const from = this.#dragged ?? this.scenario;
    this.#become(values.reduce((scenario, [id, value]) => withValue(scenario, id, value), from));
  }

  /** Changes the offering, within a drag from where it began; a change that is refused comes back as the problem. */
  editOffering(edit: (scenario: Scenario) => Edited): Problem | undefined {
    const edited = edit(this.#dragged ?? this.scenario);
    if ('problem' in edited) return edited.problem;
    this.#become(edited.scenario);
    return undefined;
  }

  /** Gives a number its own low and high of plausible worlds; without, it is as doubtful as its source says. */
  setRange(id: string, range: Range | undefined): void {
    this.#become(withRange(this.scenario, id, range));
  }

  /** Gives a parameter back the value, range and source that it was opened with. */
  reset(id: ParameterId): void {
    const difference = this.differences.find((each) => each.id === id);
    if (difference) this.restore(difference);
  }

  /** Takes one difference from the opened scenario back. */
  restore(difference: Difference): void {
    this.#become(restored(this.scenario, this.opened.scenario, difference));
  }

  resetAll(): void {
    this.#become(this.opened.scenario);
  }

  /** A gesture begins or ends; however much moves within, it is one step of the history. */
  hold(isHeld: boolean): void {
    this.#holds = Math.max(0, this.#holds + (isHeld ? 1 : -1));
    this.isHeld = this.#holds > 0;
    // with two fingers each goes on from what the other made
    this.#dragged = this.#holds === 1 ? this.scenario : undefined;
    if (this.isHeld) this.#before ??= this.work;
    else this.#recordGesture();
    this.#announce();
  }

  #recordGesture(): void {
    const before = this.#before;
    this.#before = undefined;
    if (before && isOther(before, this.work)) this.history.record(before);
  }

  /** A business, unless another was asked for meanwhile or it cannot be had. */
  async #take(id: string, place: 'opened' | 'against'): Promise<ShelfBusiness | undefined> {
    this.#wanted[place] = id;
    try {
      const business = await takeBusiness(id);
      return this.#wanted[place] === id ? business : undefined;
    } catch {
      this.failure = `${nameOf(id)} could not be fetched; is the network there?`;
      return undefined;
    }
  }

  /** Calls a large run off; what was simulated before stays. */
  stop(): void {
    const done = Math.floor(100 * (this.progress ?? 0));
    this.#large?.abort(new Error(`called off after ${done}% of the customers.`));
  }

  /** Runs a scenario; a large one says how far it is, and makes room when something newer is asked. */
  #run(scenario: Scenario, ask: Ask): Promise<Picture> | Picture {
    const business = businessOf(scenario);
    return isLarge(business) ? this.#runLarge(business, ask) : ask(business);
  }

  async #runLarge(business: Business, ask: Ask): Promise<Picture> {
    const large = new AbortController();
    this.#large = large;
    this.progress = 0;
    try {
      return await ask(business, {
        signal: large.signal,
        progress: (done, total) => (this.progress = done / total),
      });
    } finally {
      this.#large = undefined;
      this.progress = undefined;
    }
  }

  #become(scenario: Scenario): void {
    this.#turnTo({ opened: this.opened, scenario });
  }

  #turnTo(work: Work): void {
    const before = this.work;
    this.#show(work);
    if (!this.isHeld && isOther(before, work)) this.history.record(before);
  }

  #travel(work: Work | undefined): void {
    if (!work) return;
    this.#wanted.opened = undefined;
    this.#show(work);
  }

  #show({ opened, scenario }: Work): void {
    const isOpening = opened !== this.opened;
    this.hasJumped = !this.isHeld;
    this.opened = opened;
    this.scenario = scenario;
    if (isOpening && this.#dragged) this.#dragged = scenario;
    if (this.against?.id === opened.id) this.against = undefined;
    this.#large?.abort(new Superseded());
    const [problem] = checkScenario(scenario);
    if (problem) this.failure = problem.message;
    else this.#ask({ business: opened, scenario });
    if (isOpening) this.#drawBehind();
    if (!this.isLate && this.#clock === undefined) this.#watch();
  }

  #drawBehind(): void {
    const business = this.against ?? this.opened;
    this.#askBehind({ business, scenario: business.scenario });
  }

  /** The picture of a business as it was opened: simulated once. */
  #recall({ scenario }: Opened, ask: Ask): Promise<Picture> {
    const known = this.#known.get(scenario) ?? Promise.resolve(ask(businessOf(scenario)));
    this.#known.set(scenario, known);
    known.catch(() => this.#known.delete(scenario));
    return known;
  }

  /** Starts to watch how long the next answer takes, if one is due. */
  #watch(): void {
    clearTimeout(this.#clock);
    this.#clock = undefined;
    this.isLate = false;
    if (this.isDue) this.#clock = setTimeout(() => (this.isLate = true), LATE);
  }

  /** Says the verdict of the sliders as they stand, once they rest and it is known. */
  #announce(): void {
    if (this.isHeld || this.failure || !this.picture || !this.isAnswered) return;
    const { headline, chance } = this.picture.sentence;
    this.announcement = `${headline.map(({ text }) => text).join('')} ${chance}`;
  }
}
