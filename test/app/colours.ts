import { readFileSync } from 'node:fs';

export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** The colours of tokens.css by name, in light and in dark. */
export function readTokens(): Record<'light' | 'dark', Map<string, Rgb>> {
  const css = readFileSync(new URL('../../src/app/style/tokens.css', import.meta.url), 'utf8');
  const found = [...css.matchAll(/--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)/g)];
  const side = (place: 2 | 3) => new Map(found.map((match) => [match[1]!, linear(match[place]!)] as const));
  return { light: side(2), dark: side(3) };
}

/** Linear light of a colour, 0 … 1 (sRGB, IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const channel = (place: number) => {
    const value = parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

/** A colour of linear light as it is written, 0 … 255. */
export function bytesOf(colour: Rgb): Rgb {
  const byte = (value: number) =>
    Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  return [byte(colour[0]), byte(colour[1]), byte(colour[2])];
}

/** Contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How colours look without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
export const VISIONS: Record<string, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export function seen(vision: Matrix, [r, g, b]: Rgb): Rgb {
  return vision.map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  ) as unknown as Rgb;
}

/** Distance of two colours in CIELAB (CIE 1976, D65): about 2.3 is just noticeable, 10 is plain at a glance. */
export function distance(a: Rgb, b: Rgb): number {
  const [left, right] = [lab(a), lab(b)];
  return Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 841) / 108 + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
