import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Crossings } from '../../../src/analysis/crossings.ts';
import type { FlipPoints } from '../../../src/analysis/flips.ts';
import { flipRows, refined, stripsOf } from '../../../src/app/doubts/flip-rows.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../src/vocabulary/experiences.ts';

function points(more: Partial<FlipPoints> = {}, id = 'needs.variety'): FlipPoints {
  const target = { id, label: id, value: 1.2, from: 0, to: 3, isWhole: false };
  return { target, value: 1.2, below: null, above: null, ...more };
}

const flip = (at: number, to: Experience, distance = 0.1) => ({ at, to, distance });

function crossings(...list: [number, Experience, Experience][]): Crossings {
  return { points: [], values: [], crossings: list.map(([at, from, to]) => ({ at, from, to })) };
}

test('without crossings a span is below, now and above', () => {
  const both = points({ below: flip(1, 'niche'), above: flip(2, 'mass') });
  expect(stripsOf(both, 'one-to-one')).toEqual([
    { from: 0, to: 1, experience: 'niche' },
    { from: 1, to: 2, experience: 'one-to-one' },
    { from: 2, to: 3, experience: 'mass' },
  ]);
  expect(stripsOf(points(), 'mass')).toEqual([{ from: 0, to: 3, experience: 'mass' }]);
});

test('farther out it is as the crossings say, next to the present as the flips say', () => {
  const below = points({ below: flip(0.988, 'niche') });
  const coarse = crossings([0.46, 'mass', 'niche'], [0.996, 'niche', 'one-to-one']);
  expect(stripsOf(below, 'one-to-one', coarse)).toEqual([
    { from: 0, to: 0.46, experience: 'mass' },
    { from: 0.46, to: 0.988, experience: 'niche' },
    { from: 0.988, to: 3, experience: 'one-to-one' },
  ]);
});

test('strips fill the span from end to end, whatever the crossings', () => {
  const some = fc.constantFrom(...EXPERIENCE_IDS);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1.1, noNaN: true }),
      fc.double({ min: 1.3, max: 3, noNaN: true }),
      fc.array(fc.tuple(fc.double({ min: 0.01, max: 2.99, noNaN: true }), some), { maxLength: 5 }),
      some,
      (low, high, cuts, best) => {
        const places = cuts.map(([at]) => at).sort((a, b) => a - b);
        const names = [best, ...cuts.map(([, id]) => id)];
        const found = crossings(
          ...places.map((at, k): [number, Experience, Experience] => [at, names[k]!, names[k + 1]!]),
        );
        const strips = stripsOf(
          points({ below: flip(low, 'mass'), above: flip(high, 'niche') }),
          best,
          found,
        );
        expect(strips[0]!.from).toBe(0);
        expect(strips.at(-1)!.to).toBe(3);
        strips.slice(1).forEach(({ from }, k) => expect(from).toBe(strips[k]!.to));
        strips.forEach(({ from, to }) => expect(from).toBeLessThan(to));
        expect(strips.find(({ from, to }) => from <= 1.2 && 1.2 < to)!.experience).toBe(best);
      },
    ),
  );
});

test('rows come nearest first, by their nearer side; what never flips has none', () => {
  const settings = [
    points({ above: flip(2, 'mass', 0.3) }, 'far'),
    points({}, 'never'),
    points({ below: flip(1, 'mass', 0.5), above: flip(2, 'mass', 0.1) }, 'near'),
  ];
  const ids = flipRows({ best: 'niche', settings }).map((row) => row.points.target.id);
  expect(ids).toEqual(['near', 'far']);
});

test('finer flips take the places of coarse ones', () => {
  const coarse = { best: 'niche' as const, settings: [points({}, 'a'), points({}, 'b')] };
  const fine = { best: 'niche' as const, settings: [points({ above: flip(2, 'mass') }, 'b')] };
  expect(refined(coarse, fine).settings).toEqual([coarse.settings[0], fine.settings[0]]);
});
