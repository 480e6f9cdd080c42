import { createEngine } from '../engine/engine.ts';
import type { Points } from '../engine/niches/rows.ts';
import type { Business } from '../vocabulary/business.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import {
  CHANGES,
  FIT,
  isAlikeButHorizon,
  isLearnable,
  isSmall,
  longestOf,
  sizeOf,
  STAY,
  withHorizon,
  withNiches,
  workOf,
} from './near-changes.ts';
import { takePicture, type Picture } from './picture.ts';

/** Milliseconds that a picture may take where the page is drawn: the way to a worker and back costs a frame as well. */
const BUDGET = 20;

/** Milliseconds of a picture that would be felt even while nothing moves. */
const TOO_LONG = 40;

/** Milliseconds of a picture that no further trial will make quick enough. */
const HOPELESS = 100;

/** A browser compiles what runs often: how many times a picture is tried until it is quick. */
const TRIES = 8;

/** Periods by which a horizon may be longer than all before it: what a period heard has to be drawn once. */
const STEP = 20;

/** Of so many pictures the quickest tells what one takes: others may have been disturbed. */
const RECENT = 3;

export type NichesOf = (business: Business) => Promise<Points>;

/** An engine on the page's own thread, for pictures that are taken before the next frame. */
export interface Near {
  /** The picture of a business of the market learned whose niches are known; undefined if it takes too long. */
  answer(business: Business): Picture | undefined;
  /**
   * Learns a business, in short steps.
   * @param nichesOf gives its niches as a worker has designed them; asked only if they are needed
   * @param rest waits between two steps; when it rejects, nothing is learned
   */
  learn(business: Business, nichesOf: NichesOf, rest: () => Promise<void>): Promise<void>;
  /** The business learned with another number of niches, the nearest that is not known; undefined if there is none. */
  unknown(): Business | undefined;
  /** Takes the niches that a worker has designed for such a business. */
  adopt(business: Business, niches: Points): void;
}

const { min: FEWEST, max: MANIEST } = scaleOf({ id: 'niches.count' });

/** Has the browser compile the engine on a few customers, so that the first real picture keeps nobody waiting. */
async function warmUp(business: Business, niches: Points, rest: () => Promise<void>): Promise<void> {
  const { parameters: p } = business;
  const few = {
    'market.sample': Math.min(512, p['market.sample']),
    'market.periods': Math.min(4, p['market.periods']),
  };
  const small = { ...business, parameters: { ...p, ...few } };
  const engine = createEngine();
  await rest();
  engine.adopt(small, niches);
  await rest();
  engine.run(small);
}

/** @param now milliseconds of a clock: it decides where pictures are taken, never what is in them */
export function createNear(now = () => performance.now()): Near {
  const engine = createEngine();
  let last: Business | undefined;
  let size = '';
  let isWarm = false;
  /** What is shown is too large for here. */
  let isAway = false;
  /** The longest horizon seen of the market learned, and of the last business with whatever horizon. */
  let reach = 0;
  let told = 0;
  /** Milliseconds a unit of work that the last pictures took after a change of each kind. */
  let took = CHANGES.map((): number[] => []);

  function take(business: Business): Picture {
    const step = takePicture(engine, business).next();
    if (!step.done) throw new Error('a large business is run by a worker');
    return step.value;
  }

  function timed(business: Business, kind: number): Picture {
    const start = now();
    const picture = take(business);
    took[kind] = [(now() - start) / workOf(business), ...took[kind]!.slice(0, RECENT - 1)];
    note(business);
    return picture;
  }

  function note(business: Business): void {
    const { 'market.periods': periods } = business.parameters;
    told = last && isAlikeButHorizon(last, business) ? Math.max(told, periods) : periods;
    reach = Math.max(reach, periods);
  }

  const isWithin = (kind: number, milliseconds: number, business: Business) =>
    Math.min(...took[kind]!) * workOf(business) <= milliseconds;

  const isLonger = (business: Business) => business.parameters['market.periods'] > told;

  /** Whether much would have to be drawn first. */
  const isBeyond = (business: Business) => business.parameters['market.periods'] > reach + STEP;

  /** Whether a business is of the market learned: its customers are known, its niches perhaps. */
  function isOfMarket(business: Business): boolean {
    if (!last || sizeOf(business) !== size || !isSmall(business)) return false;
    return CHANGES[FIT].isLeft(withNiches(last, business.parameters['niches.count']), business);
  }

  /** Which change leads to a business from the last one, an index of CHANGES; −1 if it or its niches are not known. */
  function changeTo(business: Business): number {
    if (!isOfMarket(business)) return -1;
    const kind = CHANGES.findIndex(({ isLeft }) => isLeft(last!, business));
    if (kind === FIT && isAlikeButHorizon(last!, business) && !isLonger(business)) return STAY;
    if (kind >= 0) return kind;
    return engine.hasNiches(business) ? FIT : -1;
  }

  function answer(business: Business): Picture | undefined {
    const kind = changeTo(business);
    if (kind < 0 || !isWithin(kind, BUDGET, business) || isBeyond(business)) return undefined;
    const picture = timed(business, kind);
    last = business;
    return picture;
  }

  /** Times a picture after a change of each kind that is not known to be quick, a few times, while there is hope. */
  async function tryOut(business: Business, tries: number, rest: () => Promise<void>): Promise<void> {
    let tried = business;
    for (let kind = FIT; kind >= 0; kind--) {
      const { sample } = CHANGES[kind]!;
      for (let k = 0; k < tries && !isWithin(kind, BUDGET, business); k++) {
        await rest();
        const { parameters } = tried;
        const other = parameters[sample] * 0.999 || 0.001;
        tried = { ...tried, parameters: { ...parameters, [sample]: other } };
        timed(tried, kind);
        if (k > 0 && !isWithin(kind, HOPELESS, business)) return;
      }
      if (!isWithin(kind, TOO_LONG, business)) return;
    }
  }

  /**
   * Runs the business learned over longer and longer horizons, as far as they are answered here: what is heard in a
   * period is drawn once, and kept.
   */
  async function reachOut(periods: number, rest: () => Promise<void>): Promise<void> {
    if (reach >= periods) return;
    while (reach < periods) {
      await rest();
      const longer = withHorizon(last!, Math.min(reach + STEP, periods));
      if (!isWithin(FIT, BUDGET, longer)) break;
      engine.results(longer);
      note(longer);
    }
    await rest();
    take(last!);
  }

  /** What took long may have been disturbed. */
  async function retry(business: Business, rest: () => Promise<void>): Promise<void> {
    await reachOut(business.parameters['market.periods'], rest);
    await rest();
    const kind = changeTo(business);
    if (kind < 0 || isBeyond(business)) return;
    if (isLonger(business) && !isWithin(kind, TOO_LONG, business)) return;
    timed(business, kind);
    last = business;
  }

  async function learn(business: Business, nichesOf: NichesOf, rest: () => Promise<void>): Promise<void> {
    // one that is too large is left again as often as not: what is known stays
    isAway = !isSmall(business) || !(isOfMarket(business) || isLearnable(business));
    if (isAway) return;
    if (changeTo(business) >= 0) return retry(business, rest);
    const niches = await nichesOf(business);
    if (isOfMarket(business)) {
      engine.adopt(business, niches);
      return retry(business, rest);
    }
    last = undefined;
    if (!isWarm) await warmUp(business, niches, rest);
    isWarm = true;
    await rest();
    engine.adopt(business, niches);
    const isNew = sizeOf(business) !== size;
    if (isNew) took = CHANGES.map(() => []);
    reach = 0;
    size = sizeOf(business);
    await tryOut(business, isNew ? TRIES : 1, rest);
    if (!CHANGES.every((_, kind) => isWithin(kind, TOO_LONG, business))) return;
    await rest();
    take(business);
    last = business;
    note(business);
    await reachOut(longestOf(business), rest);
  }

  function unknown(): Business | undefined {
    if (!last || isAway) return undefined;
    const present = last.parameters['niches.count'];
    for (let far = 1; far <= MANIEST - FEWEST; far++)
      for (const count of [present + far, present - far]) {
        const other = withNiches(last, count);
        if (count >= FEWEST && count <= MANIEST && !engine.hasNiches(other)) return other;
      }
    return undefined;
  }

  return { answer, learn, unknown, adopt: engine.adopt };
}
