/** A colour as any program reads it, and how opaque it is. */
export interface Paint {
  readonly colour: string;
  /** 0 … 1. */
  readonly opacity: number;
}

/** A computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`; undefined for none and for what cannot be seen. */
export function paintOf(computed: string): Paint | undefined {
  if (!/^(rgba?|color)\(/.test(computed)) return undefined;
  const scale = computed.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, opacity = 1] = (computed.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(
    Number,
  );
  if (opacity <= 0) return undefined;
  const hex = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, part * scale)))
      .toString(16)
      .padStart(2, '0'),
  );
  return { colour: `#${hex.join('')}`, opacity };
}
