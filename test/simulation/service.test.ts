import { beforeEach, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { followCustomer } from '../../src/engine/portrait/life.ts';
import { portray } from '../../src/engine/portrait/portrait.ts';
import type { Answer, Delivery } from '../../src/simulation/messages.ts';
import { takePicture } from '../../src/simulation/picture.ts';
import { createService } from '../../src/simulation/service.ts';
import { settled, small } from './lines.ts';

const SMALL = small();
const LARGE = small({ 'market.sample': 50_000 });

let replies: (Answer | Delivery)[];
let transferred: ArrayBuffer[];
let serve: ReturnType<typeof createService>;
beforeEach(() => {
  replies = [];
  transferred = [];
  serve = createService((message, transfer = []) => {
    replies.push(message);
    transferred.push(...transfer);
  });
});

async function repliedTo(id: number): Promise<Answer | Delivery> {
  while (true) {
    const last = replies.find((each) => each.id === id && !('progress' in each));
    if (last) return last;
    await settled();
  }
}

/** A picture taken without a rest. */
function pictureOf(business: typeof SMALL) {
  const steps = takePicture(createEngine(), business);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

test('a picture of a small business comes in one go', async () => {
  serve({ id: 1, business: SMALL });
  expect(await repliedTo(1)).toEqual({ id: 1, picture: pictureOf(SMALL) });
  expect(replies).toHaveLength(1);
});

test('a large business tells its progress, and its picture has the digits of a run in one go', async () => {
  serve({ id: 1, business: LARGE });
  const last = await repliedTo(1);
  expect(last).toMatchObject({ picture: createEngine().run(LARGE) });
  const told = replies.flatMap((each) => ('progress' in each ? [each.progress] : []));
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual([98, 98]);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
}, 60_000);

test('a large picture that is withdrawn stops, and the next question gets its turn', async () => {
  serve({ id: 1, business: LARGE });
  serve({ id: 2, business: LARGE });
  serve({ id: 3, business: SMALL });
  while (replies.length === 0) await settled();
  serve({ withdrawn: 1 });
  serve({ withdrawn: 2 });
  expect(await repliedTo(3)).toEqual({ id: 3, picture: pictureOf(SMALL) });
  expect(replies.some((each) => 'picture' in each && each.id !== 3)).toBe(false);
  expect(replies.some((each) => each.id === 2)).toBe(false);
}, 60_000);

test('what goes wrong is said, and the next question answered', async () => {
  serve({ id: 1, business: { ...SMALL, offering: null as never } });
  serve({ id: 2, task: { kind: 'blocks', business: null as never, from: 0, to: 1 } });
  serve({ id: 3, business: SMALL });
  expect(await repliedTo(1)).toMatchObject({ failure: expect.stringContaining('null') });
  expect(await repliedTo(2)).toMatchObject({ failure: expect.stringContaining('null') });
  expect(await repliedTo(3)).toMatchObject({ picture: { business: SMALL } });
});

test('customers are looked at in their turn, and what is seen is given away, not copied', async () => {
  const axes = [0, 'main 1'] as const;
  serve({ id: 1, business: SMALL });
  serve({ id: 2, subject: { kind: 'portrait', business: SMALL, axes } });
  serve({ id: 3, subject: { kind: 'life', business: SMALL, axes, customer: 42 } });
  serve({ id: 4, subject: { kind: 'life', business: SMALL, axes, customer: 43 } });
  serve({ withdrawn: 4 });
  serve({ id: 5, subject: { kind: 'portrait', business: SMALL, axes: [99, 0] } });
  expect(await repliedTo(5)).toMatchObject({ failure: expect.any(String) });
  const engine = createEngine();
  expect(await repliedTo(2)).toEqual({ id: 2, sight: portray(SMALL, engine.plan(SMALL), axes) });
  expect(await repliedTo(3)).toEqual({ id: 3, sight: followCustomer(SMALL, engine.plan(SMALL), 42, axes) });
  expect(replies.map(({ id }) => id)).toEqual([1, 2, 3, 5]);
  const { sight } = (await repliedTo(2)) as { sight: { fits: Uint8Array } };
  expect(transferred).toContain(sight.fits.buffer);
});

test('a table of measures is given away, not copied', async () => {
  const batch = { business: SMALL, targets: [{ id: 'needs.variety' }], cells: [[0], [1]] };
  serve({ id: 1, task: { kind: 'cells', batch } });
  const delivery = (await repliedTo(1)) as { finding: Float64Array; took: number };
  expect(transferred).toEqual([delivery.finding.buffer]);
  expect(delivery.took).toBeGreaterThanOrEqual(0);
});
