import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../src/analysis/signs/segmentation/ground.ts';
import { groupCustomers } from '../../../src/analysis/signs/segmentation/grouping.ts';
import { partition, type Partition } from '../../../src/analysis/signs/segmentation/partition.ts';
import { adjustedRand } from '../../../src/analysis/signs/segmentation/rand.ts';
import { naturalGroups, segment } from '../../../src/analysis/signs/segmentation/segmentation.ts';
import { segmentationInWords } from '../../../src/analysis/signs/segmentation/segmentation-sentence.ts';
import { keysOf } from '../../../src/engine/random/keys.ts';
import { formatShare } from '../../../src/vocabulary/format.ts';
import { business, component } from '../../engine/businesses.ts';
import { localInspect } from './inspect.ts';

const even = (components: number) =>
  Array.from({ length: components }, (_, k) => component({ name: `part ${k + 1}` }));

describe('the adjusted Rand index', () => {
  test('is that of a known example', () => {
    const a = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];
    const b = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 0];
    const together = (labels: number[], i: number, j: number) => labels[i] === labels[j];
    let [both, inA, inB] = [0, 0, 0];
    for (let i = 0; i < 12; i++)
      for (let j = 0; j < i; j++) {
        both += Number(together(a, i, j) && together(b, i, j));
        inA += Number(together(a, i, j));
        inB += Number(together(b, i, j));
      }
    expect([inA, inB]).toEqual([19, 19]);
    expect(adjustedRand(a, b)).toBeCloseTo((both - (19 * 19) / 66) / (19 - (19 * 19) / 66), 12);
    // scikit-learn's documented examples
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.571428, 5);
    expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  });

  test('counted pair by pair it is the same, whatever groups are called', () => {
    const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(labels, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        let [both, inA, inB, all] = [0, 0, 0, 0];
        for (let i = 0; i < a.length; i++)
          for (let j = 0; j < i; j++, all++) {
            both += Number(a[i] === a[j] && b[i] === b[j]);
            inA += Number(a[i] === a[j]);
            inB += Number(b[i] === b[j]);
          }
        const expected = (inA * inB) / all;
        const most = (inA + inB) / 2;
        const index = most === expected ? 1 : (both - expected) / (most - expected);
        expect(adjustedRand(a, b)).toBeCloseTo(index, 10);
        expect(adjustedRand(b, a)).toBeCloseTo(index, 10);
        expect(adjustedRand(a, a)).toBe(1);
      }),
    );
  });
});

test('groups are ordered by size, everybody is in the nearest, and what is left is counted', () => {
  const points = [Float64Array.of(0, 0.1, 0.2, 5, 5.1, 9), Float64Array.of(0, 0, 0, 1, 1, 1)];
  const { labels, sizes, centres, left } = groupCustomers(points, 3, keysOf('six'));
  expect([...labels]).toEqual([0, 0, 0, 1, 1, 2]);
  expect([...sizes]).toEqual([3 / 6, 2 / 6, 1 / 6]);
  expect(centres[0]![1]).toBeCloseTo(5.05, 12);
  expect(left).toBeCloseTo(0.02 + 0.005, 12);
});

test('what spread needs leave is published, and as if spread', async () => {
  // evidence: k-means on independent normals in three dimensions
  const published = [0.786, 0.635, 0.529];
  const { partitions } = await segment(business({}, { offering: even(3) }), localInspect());
  [2, 3, 4].forEach((count, k) => {
    const { withinShare, spreadShare } = partitions[count - 1]!;
    expect(Math.abs(withinShare - published[k]!)).toBeLessThan(0.015);
    expect(Math.abs(spreadShare - published[k]!)).toBeLessThan(0.02);
  });
});

test('planted groups are found in 9 of 10 populations, and spread needs have none', async () => {
  const inspect = localInspect();
  const foundIn = async (groups: number, seed: string) => {
    const planted = { 'needs.shape': 'groups', 'needs.groups': groups, 'needs.groupSpread': 0.15 } as const;
    const counts = [1, 2, 3, 4, 5, 6, 7, 8];
    const asked = {
      kind: 'partitions',
      business: business(planted, { offering: even(3), seed }),
      counts,
    } as const;
    return naturalGroups(await inspect(asked));
  };
  let right = 0;
  for (const seed of ['one market', 'another'])
    for (const groups of [2, 3, 4, 5, 6]) if ((await foundIn(groups, seed)) === groups) right++;
  expect(right).toBeGreaterThanOrEqual(9);
});

test.each([
  [1, null],
  [2, null],
  [3, null],
])('needs spread over %d components fall into no groups', async (components, found) => {
  const counts = [1, 2, 3, 4, 5, 6];
  const spread = business({}, { offering: even(components) });
  expect(naturalGroups(await localInspect()({ kind: 'partitions', business: spread, counts }))).toBe(found);
});

describe('the segmentation of a business', () => {
  const planted = business(
    { 'needs.shape': 'groups', 'needs.groups': 3, 'needs.groupSpread': 0.15 },
    { offering: even(3) },
  );

  test('has twelve numbers of groups, shares that fall, sizes that sum to 1, and places on two axes', async () => {
    const found = await segment(planted, localInspect());
    expect(found.partitions.map(({ count }) => count)).toEqual(Array.from({ length: 12 }, (_, k) => k + 1));
    expect(found.withinShare).toHaveLength(12);
    expect(found.withinShare[0]).toBe(1);
    for (const { sizes, labels, centres, count } of found.partitions) {
      expect(sizes).toHaveLength(count);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(1, 10);
      expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
      expect(labels.every((label) => label < count)).toBe(true);
      expect(centres).toHaveLength(2 * count);
      expect(labels).toHaveLength(found.places.length / 2);
    }
    found.withinShare
      .slice(1)
      .forEach((share, k) => expect(share).toBeLessThan(found.withinShare[k]! + 0.01));
    expect([found.found, found.groups80, found.shown, found.kind, found.isOn]).toEqual([
      3,
      3,
      3,
      'few large',
      false,
    ]);
    // centres are where the customers of a group are on average
    const { labels, centres } = found.partitions[2]!;
    const mine = [...labels.keys()].filter((i) => labels[i] === 0);
    const mean = mine.reduce((sum, i) => sum + found.places[i]!, 0) / mine.length;
    expect(Math.abs(mean - centres[0]!)).toBeLessThan(0.05);
  });

  test('its sentence has its numbers', async () => {
    const found = await segment(planted, localInspect());
    const text = segmentationInWords(found);
    expect(text).toContain(
      `Four leave ${formatShare(found.withinShare[3]!)} of the variance of needs, 20% or less.`,
    );
    expect(text).toContain('It takes three to explain 80% of it. Three groups stand out');
    expect(text).toContain(`the largest with ${formatShare(found.partitions[2]!.sizes[0]!)} of customers`);
  });

  test('many components make many small groups, and no variety none', async () => {
    const many = await segment(business({}, { offering: even(6) }), localInspect());
    expect([many.kind, many.isOn, many.groups80]).toEqual(['many small', true, null]);
    expect(segmentationInWords(many)).toContain('Even twelve do not explain 80% of it.');
    const alike = await segment(business({ 'needs.variety': 0 }, { offering: even(2) }), localInspect());
    expect([alike.kind, alike.isOn]).toEqual(['alike', false]);
    const flat = await segment(business({}, { offering: [component({ variety: 0 })] }), localInspect());
    expect(flat.kind).toBe('alike');
    expect(flat.withinShare).toHaveLength(12);
  });

  test('tells its progress and can be called off', async () => {
    const steps: number[] = [];
    await segment(planted, localInspect(), { progress: (done) => steps.push(done) });
    expect([steps[0], steps.at(-1)]).toEqual([0, 12]);
    await expect(segment(planted, localInspect(), { signal: AbortSignal.abort('enough') })).rejects.toBe(
      'enough',
    );
  });
});

test('points of any origin can be grouped', () => {
  const near = (centre: number) => Array.from({ length: 40 }, (_, k) => centre + (k % 5) / 50);
  const ground = groundOf([Float64Array.from([...near(-3), ...near(0), ...near(3)])], keysOf('table'));
  const partitions: Partition[] = [1, 2, 3, 4, 5].map((count) => partition(ground, count));
  expect(partitions[2]!.sizes).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect(partitions[2]!.stability).toBe(1);
});
