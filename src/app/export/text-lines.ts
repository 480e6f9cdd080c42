import { paintOf } from './colour.ts';
import { escaped, tag, type Attributes } from './markup.ts';

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

/** A word, or its characters where it is broken over lines, as a hyphen allows; `range` is in the word's text. */
function partsOf(range: Range, { 0: word, index }: RegExpExecArray): [text: string, start: number][] {
  range.setStart(range.startContainer, index);
  range.setEnd(range.startContainer, index + word.length);
  const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
  if (tops.every((top) => Math.abs(top - tops[0]!) < 2)) return [[word, index]];
  let start = index;
  return Array.from(word, (sign) => [sign, (start += sign.length) - sign.length]);
}

/** The words of a text node as they were broken into lines. */
function runsOf(node: Text): Run[] {
  const range = document.createRange();
  const runs: Run[] = [];
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, 0);
    let glue = ' ';
    for (const [text, start] of partsOf(range, word)) {
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      const last = runs.at(-1);
      if (last && Math.abs(last.top - top) < 2 && left >= last.left) {
        last.text += glue + text;
        last.right = right;
      } else runs.push({ text, left, right, top, bottom });
      glue = '';
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

/** Where words begin, end or have their middle, and how long they are; on their side they turn around their middle. */
function placeOf(
  run: Run,
  style: CSSStyleDeclaration,
  { left, top }: Ground,
): Attributes & { length: number } {
  const ascent = ascentOf(style);
  if (style.writingMode.startsWith('vertical')) {
    const [x, y] = [(run.left + run.right) / 2 - left, (run.top + run.bottom) / 2 - top];
    const turn = style.rotate === '180deg' ? -90 : 90;
    return {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn})`,
      y: (ascent - 0.5) * (run.right - run.left),
      'text-anchor': 'middle',
      length: run.bottom - run.top,
    };
  }
  const anchor = ANCHORS[style.textAlign];
  const at = anchor === 'end' ? run.right : anchor === 'middle' ? (run.left + run.right) / 2 : run.left;
  return {
    x: at - left,
    y: run.top + ascent * (run.bottom - run.top) - top,
    'text-anchor': anchor,
    length: run.right - run.left,
  };
}

/** Some words at a place, in the type of an element. As long as they were, whatever font another program has. */
export function wordsAt(run: Run, style: CSSStyleDeclaration, ground: Ground): string {
  const paint = paintOf(style.color);
  if (!paint) return '';
  const opacity = paint.opacity * ground.opacity;
  const { length, ...place } = placeOf(run, style, ground);
  return tag(
    'text',
    {
      ...place,
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
      textLength: run.text.length > 1 ? length : undefined,
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
