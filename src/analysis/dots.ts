/** The number below which a share p of a sorted list lies, between the middles of its places (Hazen 1914). */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  const place = Math.max(0, Math.min(last, p * sorted.length - 0.5));
  const below = Math.floor(place);
  const low = sorted[below]!;
  return below === last ? low : low + (place - below) * (sorted[below + 1]! - low);
}

/**
 * As many dots as stand for a distribution: its quantiles at (i + ½)/count, each as likely as any other.
 * Source: M. Kay, T. Kola, J. Hullman and S. Munson, "When (ish) is my bus?", CHI 2016.
 */
export function quantileDots(values: ArrayLike<number>, count: number): number[] {
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: count }, (_, i) => quantileOf(sorted, (i + 0.5) / count));
}
