import { paintOf } from './colour.ts';
import { escaped, tag } from './markup.ts';

/** Where something is drawn from: the corner of the picture, and how opaque what it stands in is. */
export interface Ground {
  readonly left: number;
  readonly top: number;
  readonly opacity: number;
}

interface Run {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The words of a text node as they were broken into lines. */
function runsOf(node: Text): Run[] {
  const range = document.createRange();
  const runs: Run[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width === 0) continue;
      const last = runs.at(-1);
      if (last && Math.abs(last.top - top) < 2 && left >= last.left) {
        if (!last.text.endsWith(` ${word}`) && last.text !== word) last.text += ` ${word}`;
        last.right = right;
      } else runs.push({ text: word, left, right, top, bottom });
    }
  }
  return runs;
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** How far under the top of its box the baseline of a font is, as a share of the height of ascent and descent. */
function ascentOf({ font }: CSSStyleDeclaration): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return 0.8;
  ruler.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText('x');
  return up + down > 0 ? up / (up + down) : 0.8;
}

const ANCHORS: Readonly<Record<string, string>> = { right: 'end', end: 'end', center: 'middle' };

/** Some words at a place, in the type of an element. As long as they were, whatever font another program has. */
export function wordsAt(run: Run, style: CSSStyleDeclaration, ground: Ground): string {
  const paint = paintOf(style.color);
  if (!paint) return '';
  const anchor = ANCHORS[style.textAlign];
  const at = anchor === 'end' ? run.right : anchor === 'middle' ? (run.left + run.right) / 2 : run.left;
  const opacity = paint.opacity * ground.opacity;
  return tag(
    'text',
    {
      x: at - ground.left,
      y: run.top + ascentOf(style) * (run.bottom - run.top) - ground.top,
      fill: paint.colour,
      'fill-opacity': opacity < 1 ? opacity : undefined,
      'font-family': style.fontFamily.replaceAll('"', "'"),
      'font-size': parseFloat(style.fontSize),
      'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
      'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
      'letter-spacing': style.letterSpacing === 'normal' ? undefined : parseFloat(style.letterSpacing),
      style:
        style.fontVariantNumeric === 'normal'
          ? undefined
          : `font-variant-numeric:${style.fontVariantNumeric}`,
      'text-anchor': anchor,
      textLength: run.text.length > 1 ? run.right - run.left : undefined,
      lengthAdjust: run.text.length > 1 ? 'spacingAndGlyphs' : undefined,
    },
    escaped(run.text),
  );
}

/** The markup of a text node. */
export function drawText(node: Text, style: CSSStyleDeclaration, ground: Ground): string {
  return runsOf(node)
    .map((run) => wordsAt(run, style, ground))
    .join('');
}
