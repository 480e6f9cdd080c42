import { paintings } from '../charts/paintings.ts';
import { drawBox, drawPseudo } from './boxes.ts';
import { tag } from './markup.ts';
import { drawShapes, type Definitions } from './shapes.ts';
import { drawText, wordsAt, type Ground } from './text-lines.ts';

/** What belongs to the screen and not to the picture. */
const LEFT_OUT = 'details, .unseen, [data-bare], input, textarea, dialog, progress, script, style';

/** A chart of the page as it stands there, drawn anew: markup, and what it refers to. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
  readonly definitions: string;
}

function isSeen(style: CSSStyleDeclaration): boolean {
  return style.display !== 'none' && style.visibility === 'visible' && parseFloat(style.opacity) > 0;
}

function drawCanvas(canvas: HTMLCanvasElement, { left, top, opacity }: Ground): string {
  const box = canvas.getBoundingClientRect();
  const painted = paintings.get(canvas)?.() ?? canvas;
  return tag('image', {
    x: box.left - left,
    y: box.top - top,
    width: box.width,
    height: box.height,
    opacity: opacity < 1 ? opacity : undefined,
    href: painted.toDataURL('image/png'),
  });
}

/** A list to choose from shows what is chosen. */
function drawSelect(select: HTMLSelectElement, style: CSSStyleDeclaration, ground: Ground): string {
  const text = select.selectedOptions[0]?.textContent?.trim() ?? '';
  const box = select.getBoundingClientRect();
  const tall = parseFloat(style.fontSize) * 1.3;
  const top = box.top + (box.height - tall) / 2;
  const left = box.left + parseFloat(style.paddingLeft);
  const run = { text, left, right: left, top, bottom: top + tall };
  return wordsAt(run, style, ground).replace(/ (textLength|lengthAdjust)="[^"]*"/g, '');
}

function drawElement(element: Element, ground: Ground, definitions: Definitions): string {
  if (element.matches(LEFT_OUT)) return '';
  const style = getComputedStyle(element);
  if (!isSeen(style)) return '';
  const inner = { ...ground, opacity: ground.opacity * parseFloat(style.opacity) };
  if (element instanceof SVGSVGElement)
    return drawBox(element.getBoundingClientRect(), style, inner) + drawShapes(element, inner, definitions);
  if (element instanceof HTMLCanvasElement) return drawCanvas(element, inner);
  if (element instanceof HTMLSelectElement) return drawSelect(element, style, inner);
  let markup = style.display === 'inline' ? '' : drawBox(element.getBoundingClientRect(), style, inner);
  markup += drawPseudo(element, '::before', inner);
  for (const child of element.childNodes) {
    if (child instanceof Text) markup += drawText(child, style, inner);
    else if (child instanceof Element) markup += drawElement(child, inner, definitions);
  }
  return markup + drawPseudo(element, '::after', inner);
}

/** Does something while the page has its light colours; nothing is painted in between. */
function inLight<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return work();
  } finally {
    if (before === undefined) delete dataset['theme'];
    else dataset['theme'] = before;
  }
}

/** Draws what an element shows, in the light colours of the page. */
export function draw(element: Element): Drawing {
  return inLight(() => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const definitions: Definitions = new Map();
    const markup = drawElement(element, { left, top, opacity: 1 }, definitions);
    return { width, height, markup, definitions: [...definitions.values()].join('') };
  });
}
