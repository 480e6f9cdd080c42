import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { createNear, type Near } from '../../src/simulation/near.ts';
import { takePicture } from '../../src/simulation/picture.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { PARAMETERS, type Parameters } from '../../src/vocabulary/parameters.ts';
import { business, change, OFFERING } from '../engine/businesses.ts';

const BASE = business({ 'needs.groups': 3, 'needs.drift': 0.1, 'interaction.history': 2 });
const EARLY = ['draws', 'needs', 'niches'];

/** A worker's engine: it never sees the page's. */
const worker = createEngine();
const nichesOf = (asked: Business) => worker.plan(asked).misfits.niches;
const asking = (asked: Business) => Promise.resolve(nichesOf(asked));
const pictureOf = (asked: Business) => takePicture(worker, asked).next().value;
const atOnce = () => Promise.resolve();

/** A clock that goes on by so many milliseconds whenever it is looked at. */
function clock(step: { ms: number }): () => number {
  let time = 0;
  return () => (time += step.ms);
}

async function taught(asked: Business, now = clock({ ms: 1 })): Promise<Near> {
  const near = createNear(now);
  await near.learn(asked, asking, atOnce);
  return near;
}

/** Another value than the base's. */
function other(row: (typeof PARAMETERS)[number]): Partial<Parameters> {
  const value = BASE.parameters[row.id];
  if (row.kind === 'choice') return { [row.id]: row.options.find((option) => option.value !== value)!.value };
  const step = (value as number) + row.step <= row.max ? row.step : -row.step;
  return { [row.id]: (value as number) + step };
}

describe('what acts after the niches is answered, with the digits of any other engine', () => {
  test.each(PARAMETERS.filter(({ actsFrom }) => !EARLY.includes(actsFrom)))('$id', async (row) => {
    const near = await taught(BASE);
    const asked = change(BASE, other(row));
    expect(near.answer(asked)).toEqual(pictureOf(asked));
    expect(near.answer(BASE)).toEqual(pictureOf(BASE));
  });
});

test.each(PARAMETERS.filter(({ actsFrom }) => EARLY.includes(actsFrom)))(
  '$id makes another market: a worker is needed until it is learned',
  async (row) => {
    const near = await taught(BASE);
    const asked = change(BASE, other(row));
    expect(near.answer(asked)).toBeUndefined();
    await near.learn(asked, asking, atOnce);
    expect(near.answer(asked)).toEqual(pictureOf(asked));
  },
);

test('other niches are another market until they are known; the nearest are missed first', async () => {
  const near = await taught(BASE);
  const count = BASE.parameters['niches.count'];
  const missed: number[] = [];
  for (let k = 0; k < 5; k++) {
    const next = near.unknown()!;
    expect(near.answer(next)).toBeUndefined();
    near.adopt(next, nichesOf(next));
    expect(near.answer(next)).toEqual(pictureOf(next));
    expect(near.answer(BASE)).toEqual(pictureOf(BASE));
    missed.push(next.parameters['niches.count'] - count);
  }
  expect(missed).toEqual([1, -1, 2, -2, 3]);
});

test('nothing is missed of a business that is not known', () => {
  expect(createNear().unknown()).toBeUndefined();
});

test('needs that come to rest make other work, which has to be tried first', async () => {
  const near = await taught(BASE);
  const settled = change(BASE, { 'needs.drift': 0 });
  expect(near.answer(settled)).toBeUndefined();
  await near.learn(settled, asking, atOnce);
  expect(near.answer(settled)).toEqual(pictureOf(settled));
});

test('so does another component', async () => {
  const near = await taught(BASE);
  expect(near.answer({ ...BASE, offering: OFFERING.slice(1) })).toBeUndefined();
});

test('where pictures take long none is taken, until they are quick again', async () => {
  const step = { ms: 30 };
  const near = await taught(BASE, clock(step));
  const pickier = (by: number) => change(BASE, { 'response.pickiness': 3 + by });
  expect(near.answer(pickier(1))).toBeUndefined();
  step.ms = 1;
  await near.learn(pickier(1), asking, atOnce);
  expect(near.answer(pickier(2))).toEqual(pictureOf(pickier(2)));
});

test('pictures that take long are not the last while others of the last three were quick', async () => {
  const step = { ms: 1 };
  const near = await taught(BASE, clock(step));
  const pickier = (by: number) => change(BASE, { 'response.pickiness': 3 + by });
  step.ms = 30;
  for (let slow = 1; slow <= 2; slow++) expect(near.answer(pickier(slow))).toBeDefined();
  step.ms = 1;
  expect(near.answer(pickier(3))).toBeDefined();
  step.ms = 30;
  for (let slow = 4; slow <= 6; slow++) expect(near.answer(pickier(slow))).toBeDefined();
  expect(near.answer(pickier(7))).toBeUndefined();
});

test('what was learned holds when a business that is too large has come and gone', async () => {
  const near = await taught(BASE);
  const large = change(BASE, { 'market.sample': 50_000, 'market.periods': 1 });
  expect(near.answer(large)).toBeUndefined();
  await near.learn(large, asking, atOnce);
  // the worker that designs niches would forget the large business
  expect(near.unknown()).toBeUndefined();
  const asked = change(BASE, { 'needs.variety': 2 });
  expect(near.answer(asked)).toEqual(pictureOf(asked));
});

test('of a market that is known, only the niches are learned: one picture, and others are missed around it', async () => {
  let looks = 0;
  const near = await taught(BASE, () => ++looks);
  const before = looks;
  const count = BASE.parameters['niches.count'] + 9;
  const asked = change(BASE, { 'niches.count': count });
  expect(near.answer(asked)).toBeUndefined();
  await near.learn(asked, asking, atOnce);
  expect(looks).toBe(before + 2);
  expect(near.unknown()!.parameters['niches.count']).toBe(count + 1);
  expect(near.answer(asked)).toEqual(pictureOf(asked));
});

describe('a far horizon', () => {
  const far = change(BASE, { 'market.periods': 200 });

  test('is answered, with the digits of any other engine, once it was reached while nothing was asked', async () => {
    const near = await taught(BASE);
    expect(near.answer(far)).toEqual(pictureOf(far));
  });

  test('is left to the worker as long as it was not', async () => {
    let rests = 0;
    const near = createNear(clock({ ms: 1 }));
    const enough = () => (++rests > 8 ? Promise.reject(new Error('something newer')) : Promise.resolve());
    await expect(near.learn(BASE, asking, enough)).rejects.toThrow('something newer');
    expect(near.answer(BASE)).toEqual(pictureOf(BASE));
    expect(near.answer(far)).toBeUndefined();
    await near.learn(far, asking, atOnce);
    expect(near.answer(far)).toEqual(pictureOf(far));
  });

  test('is left to the worker where so many periods would take long, and nearer ones are not', async () => {
    const near = await taught(BASE, clock({ ms: 10 }));
    const longer = change(BASE, { 'market.periods': BASE.parameters['market.periods'] + 2 });
    expect(near.answer(longer)).toEqual(pictureOf(longer));
    expect(near.answer(far)).toBeUndefined();
  });
});

test('where there is no hope, little is tried', async () => {
  let looks = 0;
  const near = createNear(() => 500 * looks++);
  await near.learn(BASE, asking, atOnce);
  expect(looks).toBe(4);
  expect(near.answer(BASE)).toBeUndefined();
});

test('a large business is left to a worker, and nothing is tried', async () => {
  const large = change(BASE, { 'market.sample': 50_000, 'market.periods': 1 });
  let looks = 0;
  const near = createNear(() => looks++);
  await near.learn(large, asking, atOnce);
  expect(near.answer(large)).toBeUndefined();
  expect(looks).toBe(0);
});

test('what is broken off while it is learned is not known', async () => {
  const near = createNear(clock({ ms: 1 }));
  const broken = near.learn(BASE, asking, () => Promise.reject(new Error('something newer')));
  await expect(broken).rejects.toThrow('something newer');
  expect(near.answer(BASE)).toBeUndefined();
});
