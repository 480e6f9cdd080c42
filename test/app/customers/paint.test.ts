import { describe, expect, test } from 'vitest';
import { paint, pixelAt } from '../../../src/app/views/customers/paint.ts';
import {
  coloursOf,
  dotRadius,
  INK_NAMES,
  levelOf,
  makeStamps,
  mix,
  pixelOf,
  type Colour,
  type Inks,
} from '../../../src/app/views/customers/stamps.ts';
import { EXPERIENCE_IDS } from '../../../src/vocabulary/experiences.ts';
import { bytesOf, readTokens } from '../colours.ts';
import type { Crowd } from '../../../src/app/views/customers/crowd.ts';

const INKS: Inks = {
  experience: 'one-to-one',
  page: [255, 255, 255],
  soft: [92, 91, 87],
  full: [87, 25, 142],
};
const PAGE = pixelOf(INKS.page);

/** Every number of a pixel, red first. */
const parts = (pixel: number) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255, pixel >>> 24];

function crowd(dots: readonly (readonly [x: number, y: number, fit: number, presence?: number])[]): Crowd {
  return {
    count: dots.length,
    x: Float32Array.from(dots, ([x]) => x),
    y: Float32Array.from(dots, ([, y]) => y),
    fits: Uint8Array.from(dots, ([, , fit]) => Math.round(255 * fit)),
    presence: Float32Array.from(dots, ([, , , presence = 1]) => presence),
  };
}

function painted(of: Crowd, radius = 3, side = 41): Uint32Array {
  const pixels = new Uint32Array(side * side);
  paint({ pixels, side }, PAGE, of, makeStamps(radius, INKS));
  return pixels;
}

const MIDDLE = 20 * 41 + 20;

describe('painting dots', () => {
  test('a dot that fits fully has the experience’s colour in its middle, one that fits badly is hollow', () => {
    expect(parts(painted(crowd([[0, 0, 1]]))[MIDDLE])).toEqual([...INKS.full, 255]);
    const hollow = painted(crowd([[0, 0, 0.1]]));
    expect(parts(hollow[MIDDLE])).toEqual([...INKS.page, 255]);
    expect(parts(hollow[MIDDLE + 2])).not.toEqual([...INKS.page, 255]);
  });

  test('half gone is half seen, gone is not seen', () => {
    const half = parts(painted(crowd([[0, 0, 1, 0.5]]))[MIDDLE]);
    INKS.full.forEach((ink, k) => expect(Math.abs(half[k] - (ink + 255) / 2)).toBeLessThanOrEqual(1));
    expect(new Set(painted(crowd([[0, 0, 1, 0]])))).toEqual(new Set([PAGE]));
  });

  test('up is up and right is right, and dots at the edge stay whole', () => {
    const corner = painted(crowd([[1, 1, 1]]));
    const inked = [...corner].flatMap((pixel, k) => (pixel === PAGE ? [] : [[k % 41, Math.floor(k / 41)]]));
    const whole = [...painted(crowd([[0, 0, 1]]))].filter((pixel) => pixel !== PAGE).length;
    expect(inked).toHaveLength(whole);
    expect(Math.min(...inked.map(([x]) => x))).toBeGreaterThan(30);
    expect(Math.max(...inked.map(([, y]) => y))).toBeLessThan(10);
    expect([-1, 0, 1].map((place) => pixelAt(place, 41, 3))).toEqual([3, 20, 37]);
  });

  test('the area of a dot is that of its circle', () => {
    for (const radius of [1.1, 2.6, 5]) {
      const [stamp] = makeStamps(radius, INKS);
      const area = stamp.cover.reduce((sum, cover) => sum + cover, 0) / 255;
      expect(Math.abs(area / (Math.PI * radius * radius) - 1)).toBeLessThan(0.08);
    }
  });

  test('each later level is nearer to the experience’s colour', () => {
    const away = ({ middle }: { middle: Colour }) =>
      middle.reduce((sum, part, k) => sum + Math.abs(part - INKS.full[k]), 0);
    const steps = [0, 1, 2, 3, 4].map((level) => away(coloursOf(level, INKS)));
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
    expect(new Set(steps).size).toBe(5);
    expect(mix(INKS.page, INKS.full, 1)).toEqual(INKS.full);
  });

  test.each(Object.entries(readTokens()))('in the %s theme every fuller dot is stronger', (_, tokens) => {
    const colourOf = (name: string) => bytesOf(tokens.get(name)!);
    const page = colourOf('page');
    const strength = (colour: Colour) => colour.reduce((sum, part, k) => sum + Math.abs(part - page[k]), 0);
    for (const id of EXPERIENCE_IDS) {
      const inks = {
        experience: id,
        page,
        soft: colourOf(INK_NAMES.soft),
        full: colourOf(INK_NAMES.full(id)),
      };
      const levels = [0, 1, 2, 3, 4].map((level) => coloursOf(level, inks));
      levels.slice(1).forEach((fuller, k) => {
        expect(strength(fuller.ring), `${id} ${k}`).toBeGreaterThanOrEqual(strength(levels[k].ring));
        expect(strength(fuller.middle), `${id} ${k}`).toBeGreaterThan(strength(levels[k].middle));
      });
    }
  });

  test('levels are fifths of fit', () => {
    expect([0, 0.19, 0.21, 0.5, 0.79, 0.81, 1].map((fit) => levelOf(Math.round(255 * fit)))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
  });

  test('more dots are smaller, and none too small or too large to be seen', () => {
    expect(dotRadius(472, 2000)).toBeGreaterThan(dotRadius(472, 20_000));
    expect(dotRadius(200, 20_000)).toBe(1.1);
    expect(dotRadius(900, 10)).toBe(5);
  });
});
