import { expect, test } from 'vitest';
import { paintOf } from '../../../src/app/export/colour.ts';
import { escaped, tag } from '../../../src/app/export/markup.ts';
import { svgFile } from '../../../src/app/export/svg-file.ts';

const HOSTILE = `</title><script>alert(1)</script>&"'\u0000\ud800]]>`;

test('texts cannot break out of their element or attribute', () => {
  const element = tag('text', { 'data-name': HOSTILE, x: 1 / 3, y: undefined }, escaped(HOSTILE));
  expect(element.match(/</g)).toHaveLength(2);
  expect(element).toContain('x="0.33"');
  for (const each of [' y=', '\u0000', '\ud800']) expect(element).not.toContain(each);
});

test.each([
  ['rgb(27, 27, 26)', '#1b1b1a', 1],
  ['rgba(255, 0, 0, 0.5)', '#ff0000', 0.5],
  ['color(srgb 0 0.5 1)', '#0080ff', 1],
  ['color(srgb 1 1 1 / 0.25)', '#ffffff', 0.25],
])('the computed colour %s is %s', (computed, colour, opacity) =>
  expect(paintOf(computed)).toEqual({ colour, opacity }),
);

test.each(['none', 'rgba(0, 0, 0, 0)', 'url("#a")', '', 'currentcolor'])('%j is no colour', (computed) =>
  expect(paintOf(computed)).toBeUndefined(),
);

test('a file names its title, what it is of and its model version, and has nothing to fetch', () => {
  const drawing = { width: 100, height: 50, markup: tag('path', { d: 'M0 0' }), definitions: '' };
  const about = { name: HOSTILE, file: { name: HOSTILE, parameters: { 'needs.variety': 1.2 } } };
  const svg = svgFile(drawing, { title: 'Value', unit: '$', isUntitled: true, about });
  expect(svg).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
  );
  expect(svg).toMatch(/<title id="title">Value<\/title>/);
  expect(svg).toContain('model-version="1"');
  expect(svg).not.toMatch(/<script|<style|href="(?!data:)|var\(--/);
  expect(svg).toMatch(/font-family="'Source Sans 3', 'Segoe UI', sans-serif"/);
});
