import { beforeEach, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { createClient, type Client } from '../../src/simulation/client.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { createNear, type Near } from '../../src/simulation/near.ts';
import { takePicture } from '../../src/simulation/picture.ts';
import { quicken } from '../../src/simulation/quicken.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { settled, small } from './lines.ts';

const SHOP = small();
const pricier = (by: number) => small({ 'economics.spend': 100 + by });
const OTHER_MARKET = small({ 'needs.groups': 2 });
const pictureOf = (asked: Business) => takePicture(createEngine(), asked).next().value;

let far: Client;
let asked: Business[];
/** What waits for the page to be idle. */
let idlers: (() => void)[];
let idle: () => Promise<void>;

beforeEach(() => {
  asked = [];
  const waiting: typeof idlers = [];
  idlers = waiting;
  idle = () => new Promise((resolve) => void waiting.push(resolve));
  const worker = createClient(localLine);
  const ask = (business: Business) => (asked.push(business), worker(business));
  far = Object.assign(ask, { lookAt: worker.lookAt });
});

/** Lets the page be idle for some steps: enough to learn a market, though not all of its horizons. */
async function rest(steps = 9): Promise<void> {
  for (let step = 0; step < steps; step++) {
    for (let turn = 0; turn < 3; turn++) await settled();
    for (const go of idlers.splice(0)) go();
  }
  await settled();
}

const near = () => Promise.resolve(createNear(() => 0));

test('the worker is asked first; what is learned from then on is answered here, with the same digits', async () => {
  const ask = quicken(far, near, idle);
  expect(await ask(SHOP)).toEqual(pictureOf(SHOP));
  await rest();
  expect(await ask(pricier(1))).toEqual(pictureOf(pricier(1)));
  expect(asked).toEqual([SHOP]);
});

test('an answer from here is there at once', async () => {
  const ask = quicken(far, near, idle);
  expect(ask(SHOP)).toBeInstanceOf(Promise);
  await settled();
  await rest();
  expect(ask(pricier(1))).toEqual(pictureOf(pricier(1)));
});

test('another market is asked of the worker, and learned in its turn', async () => {
  const ask = quicken(far, near, idle);
  await ask(SHOP);
  await rest();
  expect(await ask(OTHER_MARKET)).toEqual(pictureOf(OTHER_MARKET));
  expect(asked).toEqual([SHOP, OTHER_MARKET]);
  await rest();
  await ask({ ...OTHER_MARKET, parameters: { ...OTHER_MARKET.parameters, 'economics.spend': 150 } });
  expect(asked).toHaveLength(2);
});

test('other numbers of niches are designed while nothing is asked, the nearest first', async () => {
  const ask = quicken(far, near, idle);
  await ask(SHOP);
  await rest(30);
  const more = small({ 'niches.count': 3 });
  expect(await ask(more)).toEqual(pictureOf(more));
  expect(asked).toEqual([SHOP]);
});

test('after a business that is too large for here, the worker is left in peace', async () => {
  const ask = quicken(far, near, idle);
  await ask(SHOP);
  await rest();
  const looks: unknown[] = [];
  const { lookAt } = far;
  Object.assign(far, {
    lookAt: (subject: { business: Business }) => (looks.push(subject), lookAt(subject as never)),
  });
  await ask(small({ 'market.sample': 50_000, 'market.periods': 1 }));
  await rest();
  expect(looks).toEqual([]);
});

test('what is overtaken while it waits to be learned is not learned', async () => {
  const learned: Business[] = [];
  const noting = async (): Promise<Near> => ({
    answer: () => undefined,
    learn: async (business, _, pause) => {
      await pause();
      learned.push(business);
    },
    unknown: () => undefined,
    adopt: () => undefined,
  });
  const ask = quicken(far, noting, idle);
  await ask(SHOP);
  await ask(OTHER_MARKET);
  await rest();
  expect(learned).toEqual([OTHER_MARKET]);
});

test('where the second engine cannot be had, the worker goes on answering', async () => {
  const ask = quicken(far, () => Promise.reject(new Error('no network')), idle);
  await ask(SHOP);
  await rest();
  expect(await ask(pricier(1))).toEqual(pictureOf(pricier(1)));
  await rest();
  expect(asked).toEqual([SHOP, pricier(1)]);
});
