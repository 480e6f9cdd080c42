import { checkScenario } from '../scenario/relations.ts';
import { withValue } from '../scenario/change.ts';
import { businessOf, type Scenario } from '../scenario/scenario.ts';
import type { Ask } from '../simulation/client.ts';
import { latest } from '../simulation/latest.ts';
import type { Picture } from '../simulation/picture.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { PARAMETERS, type ParameterId, type Parameters } from '../vocabulary/parameters.ts';
import { FIRST, takeBusiness, type ShelfBusiness } from './businesses.ts';

/** All that changes on the page: what was opened, what it has become, what is known of both. */
export class Workbench {
  /** The business as it was taken from the shelf. */
  opened = $state.raw(FIRST);
  scenario = $state.raw<Scenario>(FIRST.scenario);
  /** Another business whose lines stand behind; undefined: the opened one's. */
  against = $state.raw<ShelfBusiness>();
  picture = $state.raw<Picture>();
  baseline = $state.raw<Picture>();
  /** Why the picture is not of the sliders as they stand. */
  failure = $state<string>();
  selected = $state<Experience>();
  /** A slider is being dragged: axes hold still. */
  isHeld = $state(false);
  /** The verdict to be said aloud, once a gesture rests. */
  announcement = $state('');

  readonly parameters = $derived<Readonly<Parameters>>(businessOf(this.scenario).parameters);
  readonly openedParameters = $derived<Readonly<Parameters>>(businessOf(this.opened.scenario).parameters);
  readonly offering = $derived(businessOf(this.scenario).offering);
  readonly changed = $derived<readonly ParameterId[]>(
    PARAMETERS.map(({ id }) => id).filter((id) => this.parameters[id] !== this.openedParameters[id]),
  );
  /** The picture to draw faint behind, if it differs from the one in front. */
  readonly behind = $derived(this.against || this.changed.length > 0 ? this.baseline : undefined);

  #wanted: string | undefined;
  #dragged: Scenario | undefined;
  readonly #ask: (scenario: Scenario) => void;
  readonly #askBehind: (scenario: Scenario) => void;

  constructor(ask: Ask) {
    const picture = (scenario: Scenario) => ask(businessOf(scenario));
    this.#ask = latest(picture, {
      answered: (answer, scenario) => {
        this.picture = answer;
        this.failure = undefined;
        if (scenario === this.scenario) this.#announce();
      },
      failed: (reason) => (this.failure = reason.message),
    });
    this.#askBehind = latest(picture, {
      answered: (answer) => (this.baseline = answer),
      failed: (reason) => (this.failure = reason.message),
    });
    this.#ask(this.scenario);
    this.#askBehind(this.opened.scenario);
  }

  /** Takes a business from the shelf; of two picked in a hurry the later one counts. */
  async pick(id: string): Promise<void> {
    const business = await this.#take(id);
    if (!business) return;
    this.opened = business;
    if (this.against?.id === business.id) this.against = undefined;
    this.#become(business.scenario);
    this.#askBehind((this.against ?? business).scenario);
  }

  /** Puts another business behind, or with undefined the opened one again. */
  async compare(id: string | undefined): Promise<void> {
    const business = id === undefined || id === this.opened.id ? undefined : await this.#take(id);
    this.against = business;
    this.#askBehind((business ?? this.opened).scenario);
  }

  /** Changes a parameter; within a drag always from where it began, so that only its end leaves a trace. */
  change(id: ParameterId, value: number | string): void {
    this.#become(withValue(this.#dragged ?? this.scenario, id, value));
  }

  reset(id: ParameterId): void {
    this.change(id, this.openedParameters[id]);
  }

  resetAll(): void {
    this.#become(this.opened.scenario);
  }

  hold(isHeld: boolean): void {
    this.#dragged = isHeld ? this.scenario : undefined;
    this.isHeld = isHeld;
    this.#announce();
  }

  /** A business, unless another was asked for meanwhile or it cannot be had. */
  async #take(id: string): Promise<ShelfBusiness | undefined> {
    this.#wanted = id;
    try {
      const business = await takeBusiness(id);
      return this.#wanted === id ? business : undefined;
    } catch (reason) {
      this.failure = reason instanceof Error ? reason.message : String(reason);
      return undefined;
    }
  }

  #become(scenario: Scenario): void {
    this.scenario = scenario;
    const [problem] = checkScenario(scenario);
    if (problem) this.failure = problem.message;
    else this.#ask(scenario);
  }

  #announce(): void {
    if (this.isHeld || !this.picture || this.failure) return;
    const { headline, chance } = this.picture.sentence;
    this.announcement = `${headline.map(({ text }) => text).join('')} ${chance}`;
  }
}
