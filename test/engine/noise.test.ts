import { expect, test } from 'vitest';
import { drawHistory, drawNoise, keepHistory } from '../../src/engine/noise.ts';
import { keysOf, PURPOSE } from '../../src/engine/random/keys.ts';

const keys = keysOf('noise');
const brief = {
  keys,
  purpose: PURPOSE.noise,
  blocks: 2,
  components: 2,
  echo: { history: 0.7, contacts: 1.5 },
};
/** So many blocks that nothing can be kept; the first two are the same. */
const large = { ...brief, blocks: 100_000 };

const copied = (lists: readonly Float64Array[], periods: number) =>
  lists.slice(0, periods).map((list) => list.slice());

test('a longer horizon adds periods to a shorter one and changes none', () => {
  const noise = drawNoise(brief);
  const short = copied(noise(3)(1, 0), 3);
  const long = copied(noise(7)(1, 0), 7);
  expect(long).toHaveLength(7);
  expect(long.slice(0, 3)).toEqual(short);
  expect(long).toEqual(copied(drawNoise(brief)(7)(1, 0), 7));
});

test('what there is no room to keep is drawn anew, with the same digits', () => {
  const [kept, anew] = [drawNoise(brief)(4), drawNoise(large)(4)];
  for (const [component, block] of [
    [0, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const)
    expect(copied(anew(component, block), 4)).toEqual(copied(kept(component, block), 4));
});

test('what was learned before is kept where there are few customers, with the digits it is drawn with', () => {
  const [kept, anew] = [keepHistory(brief), keepHistory(large)];
  const first = kept(1, 0);
  expect(kept(0, 1)).toEqual(anew(0, 1));
  expect(kept(1, 0)).toBe(first);
  expect(first).toEqual(drawHistory(keys, 1, 0));
});

test('an echo is the history and the sum of all that was heard', () => {
  const plain = drawNoise({ ...brief, echo: { history: 0, contacts: 0 } })(3)(0, 0);
  expect(plain.every((list) => list.every((x) => x === 0))).toBe(true);
  const { echo, ...signals } = brief;
  const heard = drawNoise(signals)(3)(0, 0);
  const [echoes, silent] = [
    drawNoise(brief)(3)(0, 0),
    drawNoise({ ...brief, echo: { ...echo, contacts: 0 } })(1)(0, 0),
  ];
  for (let i = 0; i < 512; i++) {
    let sum = silent[0]![i]!;
    for (let t = 0; t < 3; t++) expect(echoes[t]![i]).toBeCloseTo((sum += 1.5 * heard[t]![i]!), 12);
  }
});
