import { expect, test } from 'vitest';
import type { NearFlip } from '../../src/analysis/flips.ts';
import { COMPONENT_FIELDS } from '../../src/vocabulary/offering.ts';
import { writeShortFlip } from '../../src/analysis/short-flip.ts';

const text = (flip: NearFlip) =>
  writeShortFlip(flip)
    .map((phrase) => phrase.text)
    .join('');

const span = (id: string, value: number, isWhole = false) => ({
  id,
  label: 'x',
  value,
  from: 0,
  to: 1e6,
  isWhole,
});

test('a flip is a side, a value with its word where that changes, and who is best then', () => {
  const target = span('needs.variety', 1.2);
  expect(text({ target, side: 'below', at: 0.988, to: 'niche', distance: 0.1 })).toBe(
    'below 0.988, mixed: niche',
  );
  expect(text({ target, side: 'above', at: 1.5, to: 'mass', distance: 0.1 })).toBe('above 1.5: mass');
});

test('a whole number is the first at which the other one is best', () => {
  const target = span('market.customers', 6000, true);
  expect(text({ target, side: 'below', at: 2236, to: 'targeted', distance: 0.1 })).toMatch(
    /^2,236 or fewer.*: targeted$/,
  );
});

test('no band of a component is called what a flip’s side is', () => {
  const target = { ...span('offering.core.variety', 1), component: 0 };
  expect(text({ target, side: 'above', at: 1.36, to: 'niche', distance: 0.1 })).toBe(
    'above 1.36, more so: niche',
  );
  const labels = COMPONENT_FIELDS.flatMap(({ bands }) => bands.map(({ label }) => label as string));
  for (const side of ['below', 'above']) expect(labels).not.toContain(side);
});

test('as many digits are written as tell the flip from the present value', () => {
  const target = span('economics.spend', 74);
  expect(text({ target, side: 'above', at: 74.01, to: 'mass', distance: 0 })).toBe('above $74.01: mass');
});
