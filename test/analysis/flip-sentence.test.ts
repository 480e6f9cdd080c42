import { expect, test } from 'vitest';
import { writeFlip, writeNearestFlip, writeNoFlip } from '../../src/analysis/flip-sentence.ts';
import type { NearFlip } from '../../src/analysis/flips.ts';
import type { Phrase } from '../../src/analysis/sentence.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { spanOf, spansOf } from '../../src/scenario/spans.ts';
import { bandOf } from '../../src/vocabulary/row.ts';
import { scaleOf } from '../../src/vocabulary/scale-of.ts';
import { smallScenario } from '../cli/program.ts';

const parsed = parseScenario(smallScenario());
if ('problems' in parsed) throw new Error('not valid');
const { scenario } = parsed;
const textOf = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text).join('');
const flip = (id: string, side: 'below' | 'above', at: number): NearFlip => ({
  target: spanOf(scenario, id)!,
  side,
  at,
  to: 'niche',
  distance: 0.1,
});

test.each([
  [
    flip('customization.costScale', 'above', 1.133),
    'One-to-one stops paying best if “What customizing costs” rises above 1.13 (now 1, both usual); then niche does.',
  ],
  [
    flip('customization.costScale', 'above', 1.7768),
    'One-to-one stops paying best if “What customizing costs” rises above 1.78, dear (now 1, usual); then niche does.',
  ],
  [
    flip('economics.grossMargin', 'below', 0.30592),
    'One-to-one stops paying best if “Gross margin” falls below 30.6%, usual (now 40%, usual); then niche does.',
  ],
  [
    flip('niches.count', 'above', 12),
    'One-to-one stops paying best if “Number of niches” rises to 12, many (now 2, a few); then niche does.',
  ],
  [
    flip('offering.core, hot.unitCost', 'above', 24.123),
    'One-to-one stops paying best if “Unit cost of core, hot” rises above $24.1, much (now $2, little); then niche does.',
  ],
  [
    flip('customization.costScale', 'above', 1.0002),
    'One-to-one stops paying best if “What customizing costs” rises above 1.0002 (now 1, both usual); then niche does.',
  ],
])('a flip names the number, the side, both values and their words: %#', (near, text) => {
  const written = textOf(writeFlip('one-to-one', near));
  // the words of the registry may change: those of this sentence are looked up
  const { bands } = scaleOf(near.target);
  for (const value of [near.at, near.target.value]) expect(written).toContain(bandOf(bands, value));
  if (near.target.id !== 'economics.grossMargin') expect(written).toBe(text);
  else expect(written).toContain('falls below 30.6%');
});

test('the experiences are marked and the value is to be read from afar', () => {
  const phrases = writeFlip('mass', flip('needs.variety', 'above', 1.5));
  expect(phrases.filter(({ experience }) => experience).map(({ experience }) => experience)).toEqual([
    'mass',
    'niche',
  ]);
  expect(phrases.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual(['1.5']);
});

test('where there is no flip, a sentence says so', () => {
  expect(textOf(writeNoFlip('mass', spanOf(scenario, 'needs.variety')!))).toBe(
    'Mass pays best wherever “How different needs are” is put, from 0 to 3.',
  );
  expect(textOf(writeNearestFlip({ best: 'mass', settings: [] }))).toBe(
    'No number alone changes what pays best, as far as its slider goes: mass does.',
  );
});

test('every number of a scenario has its sentence, in one line without an id', () => {
  for (const target of spansOf(scenario)) {
    const near: NearFlip = { target, side: 'above', at: target.to, to: 'mass', distance: 1 };
    const text = textOf(writeFlip('niche', near));
    expect(text).toMatch(/^Niche stops paying best if “[^”]+” rises (above|to) \S.*; then mass does\.$/);
    expect(text).not.toContain(target.id);
    expect(text).not.toMatch(/NaN|undefined/);
  }
});
