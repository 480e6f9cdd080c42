import { createEngine } from '../engine/engine.ts';
import type { Points } from '../engine/niches/rows.ts';
import { isAlikeUpTo } from '../engine/stages.ts';
import type { Business } from '../vocabulary/business.ts';
import type { NumericId } from '../vocabulary/parameters.ts';
import { isLarge } from './effort.ts';
import { takePicture, type Picture } from './picture.ts';

/** Milliseconds that a picture may take where the page is drawn, so that a frame has room for both. */
const BUDGET = 12;

/** Milliseconds of a picture that would be felt even while nothing moves. */
const TOO_LONG = 40;

/** Customers × periods × components above which none is tried. */
const MOST = 600_000;

/** A browser compiles what runs often: how many times a picture is tried until it is quick. */
const TRIES = 4;

/** An engine on the page's own thread, for pictures that are taken before the next frame. */
export interface Near {
  /** The picture of a business like the one learned but for what acts after its niches; undefined if it takes too long. */
  answer(business: Business): Picture | undefined;
  /**
   * Learns a business whose niches a worker has designed, in short steps.
   * @param rest waits between two steps; when it rejects, nothing is learned
   */
  learn(business: Business, niches: Points, rest: () => Promise<void>): Promise<void>;
}

/** Kinds of changes by how much they leave as it is, and a number that makes one of the kind. */
const CHANGES = [
  { isLeft: isAlikeUpTo('stay'), sample: 'economics.spend' },
  { isLeft: isAlikeUpTo('fit'), sample: 'response.retentionPerfect' },
  { isLeft: isAlikeUpTo('niches'), sample: 'response.pickiness' },
] as const satisfies readonly { isLeft: unknown; sample: NumericId }[];

/** What the time of a picture depends on, beside what has changed. */
function sizeOf({ parameters: p, offering }: Business): string {
  return [p['market.sample'], p['market.periods'], offering.length, p['needs.drift'] > 0].join(' ');
}

/** @param now milliseconds of a clock: it decides where pictures are taken, never what is in them */
export function createNear(now = () => performance.now()): Near {
  const engine = createEngine();
  let last: Business | undefined;
  let size = '';
  /** Milliseconds that a picture took after a change of each kind. */
  let took: number[] = [];

  function take(business: Business): Picture {
    const step = takePicture(engine, business).next();
    if (!step.done) throw new Error('a large business is run by a worker');
    return step.value;
  }

  function timed(business: Business): [picture: Picture, milliseconds: number] {
    const start = now();
    return [take(business), now() - start];
  }

  function answer(business: Business): Picture | undefined {
    if (!last) return undefined;
    const kind = CHANGES.findIndex(({ isLeft }) => isLeft(last!, business));
    if (kind < 0 || took[kind]! > BUDGET || sizeOf(business) !== size) return undefined;
    const [picture, milliseconds] = timed(business);
    // one slow picture may be chance
    took[kind] = (took[kind]! + milliseconds) / 2;
    last = business;
    return picture;
  }

  /** Times a picture after a change of each kind that is not known to be quick, a few times. */
  async function tryOut(business: Business, tries: number, rest: () => Promise<void>): Promise<void> {
    let tried = business;
    for (let kind = CHANGES.length - 1; kind >= 0; kind--) {
      const { sample } = CHANGES[kind]!;
      for (let k = 0; k < tries && !(took[kind]! <= BUDGET); k++) {
        await rest();
        const { parameters } = tried;
        tried = { ...tried, parameters: { ...parameters, [sample]: parameters[sample] * 0.999 } };
        took[kind] = Math.min(timed(tried)[1], took[kind] ?? Infinity);
      }
    }
  }

  async function learn(business: Business, niches: Points, rest: () => Promise<void>): Promise<void> {
    last = undefined;
    const { parameters: p, offering } = business;
    if (isLarge(business) || p['market.sample'] * p['market.periods'] * offering.length > MOST) return;
    engine.adopt(business, niches);
    const isNew = sizeOf(business) !== size;
    if (isNew) took = [];
    size = sizeOf(business);
    await tryOut(business, isNew ? TRIES : 1, rest);
    if (Math.max(...took) > TOO_LONG) return;
    await rest();
    take(business);
    last = business;
  }

  return { answer, learn };
}
