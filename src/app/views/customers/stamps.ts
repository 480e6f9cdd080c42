import type { Experience } from '../../../vocabulary/experiences.ts';

/** Red, green and blue, 0 … 255. */
export type Colour = readonly [number, number, number];

export interface Inks {
  readonly experience: Experience;
  readonly page: Colour;
  /** Of what fits badly. */
  readonly soft: Colour;
  /** Of the experience. */
  readonly full: Colour;
}

/** The style sheet's names of the colours: a ring of what fits badly is fainter than any that is fuller. */
export const INK_NAMES = {
  soft: 'lead',
  full: (experience: Experience) => (experience === 'mass' ? 'mass-text' : experience),
} as const;

/** One pixel of a stamp: how far from its middle, what colour, and how much of it, 0 … 255. */
export interface Stamp {
  readonly reach: number;
  readonly dx: Int8Array;
  readonly dy: Int8Array;
  /** As a pixel of an image: alpha, blue, green, red from the top. */
  readonly colour: Uint32Array;
  readonly cover: Uint8Array;
}

/** How well dots fit, told apart in steps: hollow and grey, then ever fuller in the colour of the experience. */
export const LEVELS = [
  { upTo: 0.2, words: 'under 20%' },
  { upTo: 0.4, words: '20 to 40%' },
  { upTo: 0.6, words: '40 to 60%' },
  { upTo: 0.8, words: '60 to 80%' },
  { upTo: 1, words: 'over 80%' },
] as const;

/** The level of a fit × 255. */
export const levelOf = (fit: number): number => Math.min(LEVELS.length - 1, Math.floor((fit * 5) / 255));

/** Shares of the experience's colour in ring and middle, by level. */
export const RING = [0, 0.7, 0.8, 0.9, 1];
export const MIDDLE = [0, 0.15, 0.45, 0.75, 1];

const FINE = 4;

/** Solid colour as a pixel. */
export function pixelOf([red, green, blue]: Colour): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

export function mix(a: Colour, b: Colour, share: number): Colour {
  const part = (k: 0 | 1 | 2) => Math.round(a[k] + share * (b[k] - a[k]));
  return [part(0), part(1), part(2)];
}

/** The ring and the middle of a dot of a level. */
export function coloursOf(level: number, { page, soft, full }: Inks): { ring: Colour; middle: Colour } {
  return {
    ring: level === 0 ? soft : mix(page, full, RING[level]),
    middle: mix(page, full, MIDDLE[level]),
  };
}

/** A dot of every level, smoothed at its edge; the radius in pixels. */
export function makeStamps(radius: number, inks: Inks): Stamp[] {
  const inner = Math.max(0, radius - Math.max(0.8, radius * 0.34));
  return LEVELS.map((_, level) => makeStamp(radius, inner, coloursOf(level, inks)));
}

function makeStamp(radius: number, inner: number, { ring, middle }: { ring: Colour; middle: Colour }): Stamp {
  const reach = Math.ceil(radius);
  const pixels: { dx: number; dy: number; colour: number; cover: number }[] = [];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      let [covered, within] = [0, 0];
      for (let k = 0; k < FINE * FINE; k++) {
        const x = dx + ((k % FINE) + 0.5) / FINE - 0.5;
        const y = dy + (Math.floor(k / FINE) + 0.5) / FINE - 0.5;
        const squared = x * x + y * y;
        if (squared <= radius * radius) covered++;
        if (squared <= inner * inner) within++;
      }
      if (covered === 0) continue;
      const cover = Math.round((255 * covered) / (FINE * FINE));
      pixels.push({ dx, dy, colour: pixelOf(mix(ring, middle, within / covered)), cover });
    }
  }
  return {
    reach,
    dx: Int8Array.from(pixels, ({ dx }) => dx),
    dy: Int8Array.from(pixels, ({ dy }) => dy),
    colour: Uint32Array.from(pixels, ({ colour }) => colour),
    cover: Uint8Array.from(pixels, ({ cover }) => cover),
  };
}

/** How large dots are on a field, in px: they fill it alike, few or many. */
export function dotRadius(side: number, count: number): number {
  return Math.min(5, Math.max(1.1, (0.27 * side) / Math.sqrt(Math.max(1, count))));
}
