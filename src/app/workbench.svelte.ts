import { checkScenario } from '../scenario/relations.ts';
import { withValue } from '../scenario/change.ts';
import { businessOf, type Scenario } from '../scenario/scenario.ts';
import type { Ask } from '../simulation/client.ts';
import { latest } from '../simulation/latest.ts';
import type { Picture } from '../simulation/picture.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import { PARAMETERS, type ParameterId, type Parameters } from '../vocabulary/parameters.ts';
import { FIRST, nameOf, takeBusiness, type ShelfBusiness } from './businesses.ts';

/** Something to be simulated, and what on the shelf it was made from. */
interface Question {
  readonly business: ShelfBusiness;
  readonly scenario: Scenario;
}

/** Milliseconds after which a missing answer is excused. */
const LATE = 400;

/** All that changes on the page: what was opened, what it has become, what is known of both. */
export class Workbench {
  /** The business as it was taken from the shelf. */
  opened = $state.raw(FIRST);
  scenario = $state.raw<Scenario>(FIRST.scenario);
  /** Another business whose lines stand behind; undefined: the opened one's. */
  against = $state.raw<ShelfBusiness>();
  picture = $state.raw<Picture>();
  /** Why the picture is not of the sliders as they stand. */
  failure = $state<string>();
  selected = $state<Experience>();
  /** A slider is being dragged: axes hold still. */
  isHeld = $state(false);
  /** The verdict to be said aloud, once a gesture rests. */
  announcement = $state('');

  /** What the picture answers. */
  #pictured = $state.raw<Question>();
  #drawn = $state.raw<{ readonly business: ShelfBusiness; readonly picture: Picture }>();

  readonly parameters = $derived<Readonly<Parameters>>(businessOf(this.scenario).parameters);
  readonly openedParameters = $derived<Readonly<Parameters>>(businessOf(this.opened.scenario).parameters);
  readonly offering = $derived(businessOf(this.scenario).offering);
  readonly changed = $derived<readonly ParameterId[]>(
    PARAMETERS.map(({ id }) => id).filter((id) => this.parameters[id] !== this.openedParameters[id]),
  );
  /** The picture is still that of the business opened before. */
  readonly isStale = $derived(this.#pictured !== undefined && this.#pictured.business !== this.opened);
  readonly pictureName = $derived(this.#pictured?.business.name);
  /** The picture of the business behind, once it is known. */
  readonly baseline = $derived(
    this.#drawn?.business === (this.against ?? this.opened) ? this.#drawn.picture : undefined,
  );
  /** The picture to draw faint behind, if it differs from the one in front. */
  readonly behind = $derived(this.against || this.changed.length > 0 ? this.baseline : undefined);

  /** An answer is on its way. */
  readonly isDue = $derived(!this.failure && this.#pictured?.scenario !== this.scenario);
  /** It has been for longer than a glance. */
  isLate = $state(false);

  #clock: ReturnType<typeof setTimeout> | undefined;
  readonly #wanted: { opened?: string; against?: string | undefined } = {};
  #dragged: Scenario | undefined;
  readonly #known = new WeakMap<Scenario, Promise<Picture>>();
  readonly #ask: (question: Question) => void;
  readonly #askBehind: (question: Question) => void;

  constructor(ask: Ask) {
    const picture = ({ business, scenario }: Question) =>
      scenario === business.scenario ? this.#recall(business, ask) : ask(businessOf(scenario));
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
        this.failure = reason.message;
        this.#watch();
      },
    });
    this.#askBehind = latest(picture, {
      answered: (answer, { business }) => (this.#drawn = { business, picture: answer }),
      failed: (reason) => (this.failure = reason.message),
    });
    this.#become(this.scenario);
    this.#drawBehind();
  }

  /** Takes a business from the shelf; of two picked in a hurry the later one counts. */
  async pick(id: string): Promise<void> {
    const business = await this.#take(id, 'opened');
    if (!business) return;
    this.opened = business;
    if (this.#dragged) this.#dragged = business.scenario;
    if (this.against?.id === business.id) this.against = undefined;
    this.#become(business.scenario);
    this.#drawBehind();
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

  #become(scenario: Scenario): void {
    this.scenario = scenario;
    const [problem] = checkScenario(scenario);
    if (problem) this.failure = problem.message;
    else this.#ask({ business: this.opened, scenario });
    if (!this.isLate && this.#clock === undefined) this.#watch();
  }

  #drawBehind(): void {
    const business = this.against ?? this.opened;
    this.#askBehind({ business, scenario: business.scenario });
  }

  /** The picture of a business as it stands on the shelf: simulated once. */
  #recall({ scenario }: ShelfBusiness, ask: Ask): Promise<Picture> {
    const known = this.#known.get(scenario) ?? ask(businessOf(scenario));
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
    if (this.isHeld || this.failure || !this.picture || this.#pictured?.scenario !== this.scenario) return;
    const { headline, chance } = this.picture.sentence;
    this.announcement = `${headline.map(({ text }) => text).join('')} ${chance}`;
  }
}
