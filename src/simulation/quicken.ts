import type { Watch } from '../analysis/watch.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Ask, Client } from './client.ts';
import type { Near } from './near.ts';
import type { Picture } from './picture.ts';

/** Milliseconds without a question after which there is time for something else. */
const PAUSE = 40;

/** Waits until a browser has drawn what there was to draw, and nothing has been asked for a while. */
const whenIdle = () =>
  new Promise<void>((resolve) => {
    setTimeout(() => {
      // Safari has none
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 });
      else resolve();
    }, PAUSE);
  });

/**
 * A client that takes pictures at once, where the page is drawn, when that is not felt, and asks the worker for all
 * others. After an answer of the worker, it learns the business it was about while nothing is asked.
 */
export function quicken(far: Client, fetchNear: () => Promise<Near>, idle = whenIdle): Client {
  let near: Near | undefined;
  let wanted: Business | undefined;
  let isLearning = false;

  async function rest(): Promise<void> {
    await idle();
    if (wanted) throw new Error('there is something newer to learn');
  }

  const nichesOf = (business: Business) => far.lookAt({ kind: 'niches', business });

  async function learn(): Promise<void> {
    isLearning = true;
    while (wanted) {
      const business = wanted;
      wanted = undefined;
      try {
        await rest();
        near ??= await fetchNear();
        await near.learn(business, nichesOf, rest);
        for (let next = near.unknown(); next; next = near.unknown()) {
          await rest();
          near.adopt(next, await nichesOf(next));
        }
      } catch {
        // the worker goes on answering
      }
    }
    isLearning = false;
  }

  async function askFar(business: Business, watch: Watch): Promise<Picture> {
    const picture = await far(business, watch);
    wanted = business;
    if (!isLearning) void learn();
    return picture;
  }

  const ask: Ask = (business, watch = {}) => near?.answer(business) ?? askFar(business, watch);
  return Object.assign(ask, { lookAt: far.lookAt });
}
