import { describe, expect, test } from 'vitest';
import { recompute } from '../../src/analysis/recompute/recompute.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { markOf, PUBLISHED } from '../../src/published/published.ts';

const engine = createEngine();

describe.each(PUBLISHED)('$title', ({ figures }) => {
  test.each(figures)('$what: $published', (figure) => {
    const ours = recompute(engine, figure.recipe);
    expect(markOf(figure, ours), `ours ${ours}, bound ${figure.bound}`).toBe(
      figure.isCalibration ? 'calibration' : 'agrees',
    );
  });
});

test('a number outside its bound differs, also one that was calibrated, and no number at all', () => {
  const figure = PUBLISHED[0]!.figures[1]!;
  expect(markOf(figure, figure.published + 2 * figure.bound)).toBe('differs');
  expect(markOf({ ...figure, isCalibration: true }, figure.published + 2 * figure.bound)).toBe('differs');
  expect(markOf(figure, NaN)).toBe('differs');
});

test('one number alone is calibrated, and every group says where it comes from and why it may be off', () => {
  const all = PUBLISHED.flatMap(({ figures }) => figures);
  expect(all.filter(({ isCalibration }) => isCalibration)).toHaveLength(1);
  for (const { source, tolerance, about } of PUBLISHED)
    for (const text of [source, tolerance, about]) expect(text.length).toBeGreaterThan(20);
});
