import { describe, expect, test } from 'vitest';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { contrast, distance, readTokens, seen, VISIONS } from './colours.ts';

const THEMES = Object.entries(readTokens());
const pairs = EXPERIENCE_IDS.flatMap((a, place) =>
  EXPERIENCE_IDS.slice(place + 1).map((b) => [a, b] as const),
);

describe.each(THEMES)('in the %s theme', (_, colours) => {
  const page = colours.get('page')!;

  test.each(['ink', 'soft', ...EXPERIENCE_IDS.map((id) => `${id}-text`)])(
    '%s is readable as text (4.5 : 1)',
    (name) => {
      expect(contrast(colours.get(name)!, page)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(EXPERIENCE_IDS)('the mark and line of %s stand out from the page (3 : 1)', (id) => {
    expect(contrast(colours.get(id)!, page)).toBeGreaterThanOrEqual(3);
  });

  test('hairlines are fainter than rules, gridlines fainter still', () => {
    const [rule, hair, grid] = ['rule', 'hair', 'grid'].map((name) => contrast(colours.get(name)!, page));
    expect(rule).toBeGreaterThan(hair!);
    expect(hair).toBeGreaterThan(grid!);
  });

  test.each(Object.entries(VISIONS))('the four colours are apart at a glance to %s vision', (_, vision) => {
    for (const [a, b] of pairs) {
      const apart = distance(seen(vision, colours.get(a)!), seen(vision, colours.get(b)!));
      expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(10);
    }
  });
});

test('a dash tells the experiences apart without colour', async () => {
  const { readFileSync } = await import('node:fs');
  const css = readFileSync(new URL('../../src/app/style/tokens.css', import.meta.url), 'utf8');
  const usual = css.slice(0, css.indexOf("data-mode='projector'"));
  const dashes = EXPERIENCE_IDS.map((id) => new RegExp(`--dash-${id}: ([^;]+);`).exec(usual)?.[1]);
  expect(new Set(dashes).size).toBe(4);
  expect(dashes).not.toContain(undefined);
});
