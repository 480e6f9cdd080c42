import { bandOf, type NumberScale } from '../../vocabulary/row.ts';

/** A slider's scale: bands of equal width, one beside the other, each evenly divided. */
export interface Scale {
  readonly words: readonly string[];
  /** Values at the ends of the bands: one more than there are bands. */
  readonly edges: readonly number[];
  /** By band: the slider stops at multiples of it, and at the ends of the band. */
  readonly steps: readonly number[];
}

/** Pixels of the narrowest slider: a step smaller than one of them would only give crooked numbers. */
const PIXELS = 264;

const tidy = (value: number) => Number(value.toPrecision(12));

/** The smallest of 1, 2, 5, 10, 20 … that is not finer than a pixel, and never finer than the row's own step. */
function stepOf(pixel: number, own: number): number {
  if (pixel <= own) return own;
  const power = 10 ** Math.floor(Math.log10(pixel));
  const lead = [5, 2, 1].find((digit) => digit * power <= pixel) ?? 1;
  return Math.max(own, tidy(lead * power));
}

/** The scale from `min` to `max`, as far as the row's bands go. Bands of which nothing is allowed are left out. */
export function scaleOf(row: NumberScale, min = row.min, max = row.max): Scale {
  const last = row.bands[row.bands.length - 1];
  const least = Math.max(row.min, min);
  const most = Math.max(least, Math.min(row.max, max, last.to));
  const isAllowed = (k: number) => row.bands[k].to >= least && (k === 0 || row.bands[k - 1].to < most);
  const bands = row.bands.filter((_, k) => isAllowed(k));
  const kept = bands.length ? bands : [last];
  const edges = [least, ...kept.map(({ to }) => Math.max(least, Math.min(to, most)))];
  const steps = kept.map((_, k) => stepOf(((edges[k + 1] - edges[k]) * kept.length) / PIXELS, row.step));
  return { words: kept.map(({ label }) => label), edges, steps };
}

/** Where a value stands, from 0 to 1; beyond an end, at that end. A band of one value is meant in its middle. */
export function positionOf({ words, edges }: Scale, value: number): number {
  const inside = Math.min(Math.max(value, edges[0]), edges[words.length]);
  const k = words.findIndex((_, band) => inside <= edges[band + 1]);
  const span = edges[k + 1] - edges[k];
  return (k + (span > 0 ? (inside - edges[k]) / span : 0.5)) / words.length;
}

/** The value at a position from 0 to 1, at which the slider stops. */
export function valueAt({ words, edges, steps }: Scale, position: number): number {
  const place = Math.min(Math.max(position, 0), 1) * words.length;
  const k = Math.min(Math.floor(place), words.length - 1);
  const [from, to] = [edges[k], edges[k + 1]];
  const raw = from + (place - k) * (to - from);
  const stop = tidy(Math.round(raw / steps[k]) * steps[k]);
  const stops = [stop, from, to].filter((each) => each >= from && each <= to);
  return stops.reduce((best, each) => (Math.abs(each - raw) < Math.abs(best - raw) ? each : best));
}

/** The next stop up or down; bands' ends are never jumped over. */
export function stepFrom({ words, edges, steps }: Scale, value: number, direction: 1 | -1): number {
  const end = edges[words.length];
  if (direction > 0) {
    const k = words.findIndex((_, band) => value < edges[band + 1]);
    if (k < 0) return value;
    return Math.min(tidy((Math.floor(value / steps[k] + 1e-9) + 1) * steps[k]), edges[k + 1]);
  }
  if (value > end) return end;
  const k = words.findLastIndex((_, band) => value > edges[band]);
  return k < 0 ? value : Math.max(tidy((Math.ceil(value / steps[k] - 1e-9) - 1) * steps[k]), edges[k]);
}

/** A tenth of the scale up or down, and a step at least. */
export function leapFrom(scale: Scale, value: number, direction: 1 | -1): number {
  const there = valueAt(scale, positionOf(scale, value) + direction / 10);
  const isFarther = direction > 0 ? there > value : there < value;
  return isFarther ? there : stepFrom(scale, value, direction);
}

/** The value that a band's word stands for: the usual value where that is in the band, else the middle. */
export function valueOfBand(scale: Scale, row: NumberScale, band: number): number {
  const { words, edges } = scale;
  const usual = row.default;
  const isHere = bandOf(row.bands, usual) === words[band] && usual >= edges[band] && usual <= edges[band + 1];
  return isHere ? usual : valueAt(scale, (band + 0.5) / words.length);
}
