import { paintOf } from './colour.ts';
import { tag } from './markup.ts';
import type { Ground } from './text-lines.ts';

/** Where a box is, in px of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];

interface Border {
  readonly side: Side;
  readonly width: number;
  readonly colour: string;
}

function bordersOf(style: CSSStyleDeclaration): Border[] {
  return SIDES.flatMap((side) => {
    const width = parseFloat(style.getPropertyValue(`border-${side}-width`));
    const paint = paintOf(style.getPropertyValue(`border-${side}-color`));
    const isDrawn = !['none', 'hidden'].includes(style.getPropertyValue(`border-${side}-style`));
    return paint && isDrawn && width > 0 ? [{ side, width, colour: paint.colour }] : [];
  });
}

function edge(
  { side, width, colour }: Border,
  { left, top, width: wide, height: tall }: Box,
  opacity: number,
) {
  const box = {
    top: { x: left, y: top, width: wide, height: width },
    bottom: { x: left, y: top + tall - width, width: wide, height: width },
    left: { x: left, y: top, width, height: tall },
    right: { x: left + wide - width, y: top, width, height: tall },
  }[side];
  return tag('rect', { ...box, fill: colour, opacity: opacity < 1 ? opacity : undefined });
}

/** Background and borders of a box, round where the page has them round. */
export function drawBox(box: Box, style: CSSStyleDeclaration, ground: Ground): string {
  const { width, height } = box;
  const at = { left: box.left - ground.left, top: box.top - ground.top, width, height };
  const { opacity } = ground;
  const fill = paintOf(style.backgroundColor);
  const borders = bordersOf(style);
  const [first] = borders;
  const isRing =
    borders.length === 4 &&
    borders.every((each) => each.width === first!.width && each.colour === first!.colour);
  const inset = isRing ? first!.width / 2 : 0;
  const isRound = style.borderTopLeftRadius.endsWith('%');
  const rect = {
    x: at.left + inset,
    y: at.top + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
    rx: isRound ? (width - 2 * inset) / 2 : undefined,
    ry: isRound ? (height - 2 * inset) / 2 : undefined,
    opacity: opacity < 1 ? opacity : undefined,
  };
  if (isRing)
    return tag('rect', {
      ...rect,
      fill: fill?.colour ?? 'none',
      'fill-opacity': fill && fill.opacity < 1 ? fill.opacity : undefined,
      stroke: first!.colour,
      'stroke-width': first!.width,
    });
  const background = fill
    ? tag('rect', { ...rect, fill: fill.colour, 'fill-opacity': fill.opacity < 1 ? fill.opacity : undefined })
    : '';
  return background + borders.map((border) => edge(border, at, opacity)).join('');
}

/** What a style sheet puts before or after what is in an element: a plain coloured box. */
export function drawPseudo(element: Element, which: '::before' | '::after', ground: Ground): string {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.position !== 'absolute' || style.display === 'none') return '';
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(parseFloat);
  if (![left, top, width, height].every(Number.isFinite)) return '';
  const around = element.getBoundingClientRect();
  const own = parseFloat(style.opacity);
  return drawBox(
    {
      left: around.left + element.clientLeft + left!,
      top: around.top + element.clientTop + top!,
      width: width!,
      height: height!,
    },
    style,
    { ...ground, opacity: ground.opacity * own },
  );
}
