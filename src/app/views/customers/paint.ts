import type { Crowd } from './crowd.ts';
import { levelOf, type Stamp } from './stamps.ts';

/** Pixels of a square image, its side in pixels. */
export interface Sheet {
  readonly pixels: Uint32Array;
  readonly side: number;
}

/** Where the middle of a dot is, in pixels, from its place from −1 to 1; no dot crosses the edge. */
export function pixelAt(place: number, side: number, reach: number): number {
  return Math.round(reach + ((place + 1) / 2) * (side - 1 - 2 * reach));
}

/** Covers the sheet with a ground and stamps every dot that is still there onto it, fading as she leaves. */
export function paint({ pixels, side }: Sheet, ground: number, crowd: Crowd, stamps: readonly Stamp[]): void {
  pixels.fill(ground);
  const { reach } = stamps[0];
  for (let i = 0; i < crowd.count; i++) {
    const presence = crowd.presence[i];
    if (presence <= 0) continue;
    const { dx, dy, colour, cover } = stamps[levelOf(crowd.fits[i])];
    const middle = pixelAt(-crowd.y[i], side, reach) * side + pixelAt(crowd.x[i], side, reach);
    for (let k = 0; k < cover.length; k++) {
      const at = middle + dy[k] * side + dx[k];
      const share = presence < 1 ? Math.round(presence * cover[k]) : cover[k];
      pixels[at] = share === 255 ? colour[k] : blend(pixels[at], colour[k], share);
    }
  }
}

/** A pixel with a share of another over it, 0 … 255; red and blue are reckoned at once. */
function blend(under: number, over: number, share: number): number {
  const part = share + (share >> 7);
  const others = 256 - part;
  const ends = ((under & 0xff00ff) * others + (over & 0xff00ff) * part) >>> 8;
  const middle = ((under & 0x00ff00) * others + (over & 0x00ff00) * part) >>> 8;
  return ((255 << 24) | (ends & 0xff00ff) | (middle & 0x00ff00)) >>> 0;
}
