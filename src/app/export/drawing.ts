import { paintings } from '../charts/paintings.ts';
import { drawBox, drawPseudo } from './boxes.ts';
import { tag } from './markup.ts';
import { drawShapes, type Definitions } from './shapes.ts';
import { drawText, wordsAt, type Ground } from './text-lines.ts';

/** What belongs to the screen and not to the picture; what is folded may have words on it that do. */
const LEFT_OUT =
  'details:not([data-drawn]), .unseen, [data-bare], input, textarea, dialog, progress, script, style';

/** A chart of the page as it stands there, drawn anew: markup, and what it refers to. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
  readonly definitions: string;
}

/** Is it for eyes? What is cut down to nothing is for ears only. */
function isSeen({ display, visibility, opacity, clipPath }: CSSStyleDeclaration): boolean {
  return (
    display !== 'none' && visibility === 'visible' && parseFloat(opacity) > 0 && clipPath !== 'inset(50%)'
  );
}

/** What is drawn of what is in an element: of a folded one the words that stay. */
function partsOf(element: Element): readonly ChildNode[] {
  const parts = [...element.childNodes];
  const isFolded = element instanceof HTMLDetailsElement && !element.open;
  return isFolded ? parts.filter((part) => part instanceof Element && part.matches('summary')) : parts;
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
  for (const child of partsOf(element)) {
    if (child instanceof Text) markup += drawText(child, style, inner);
    else if (child instanceof Element) markup += drawElement(child, inner, definitions);
  }
  return markup + drawPseudo(element, '::after', inner);
}

/** The lowest edge of what is drawn: sections may be higher, to leave room for what comes later. */
function bottomOf(element: Element): number {
  if (element.matches(LEFT_OUT) || !isSeen(getComputedStyle(element))) return -Infinity;
  const isLeaf = element.children.length === 0 || element instanceof SVGSVGElement;
  const parts = partsOf(element);
  const own = isLeaf || parts.some((child) => child instanceof Text && child.data.trim() !== '');
  const bottoms = isLeaf ? [] : parts.flatMap((part) => (part instanceof Element ? [bottomOf(part)] : []));
  return Math.max(own ? element.getBoundingClientRect().bottom : -Infinity, ...bottoms);
}

/** What scrolls to the side, drawn from its beginning to its end. */
function scrollersIn(element: Element): readonly Element[] {
  return [...element.querySelectorAll('*')].filter(
    (each) =>
      each.scrollWidth > each.clientWidth &&
      ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) &&
      !each.closest(LEFT_OUT),
  );
}

/** Does something while all of these are scrolled to their beginnings. */
function fromStart<T>(scrollers: readonly Element[], work: () => T): T {
  const before = scrollers.map(({ scrollLeft }) => scrollLeft);
  for (const each of scrollers) each.scrollLeft = 0;
  const done = work();
  scrollers.forEach((each, k) => (each.scrollLeft = before[k]!));
  return done;
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
  const scrollers = scrollersIn(element);
  return inLight(() => {
    const { left, top, width: seen, height } = element.getBoundingClientRect();
    const ends = scrollers.map((each) => each.getBoundingClientRect().left + each.scrollWidth);
    const width = Math.max(left + seen, ...ends) - left;
    const definitions: Definitions = new Map();
    const markup = fromStart(scrollers, () => drawElement(element, { left, top, opacity: 1 }, definitions));
    const used = Math.min(height, bottomOf(element) - top);
    return {
      width,
      height: used > 0 ? used : height,
      markup,
      definitions: [...definitions.values()].join(''),
    };
  });
}
