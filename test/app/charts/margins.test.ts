import { expect, test } from 'vitest';
import { domain } from '../../../src/app/charts/axis.ts';
import { beforeAll, roomier } from '../../../src/app/charts/margins.ts';
import { scalesOf } from '../../../src/app/charts/path.ts';

/** Half of the largest mark, in percent of the smallest plot it stands on. */
const HALF = 3;

test.each([
  [440, 515],
  [-3.3, 19.2],
  [0, 1],
  [510, 557],
])('a mark on the least of %d … %d covers no label under the plot, nor one left of it', (low, high) => {
  for (const includeZero of [true, false]) {
    const spanned = domain(roomier([low, high]), { quantity: 'money', includeZero });
    const scales = scalesOf(spanned, [0, 1, beforeAll([0, 1])]);
    if (!includeZero || low < 0) expect(scales.y(low)).toBeLessThan(100 - HALF);
    expect(scales.y(high)).toBeGreaterThanOrEqual(0);
    expect(scales.x(0)).toBeGreaterThan(HALF);
    expect(scales.x(1)).toBe(100);
  }
});
