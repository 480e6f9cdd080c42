import { paintOf } from './colour.ts';
import { tag, type Attributes } from './markup.ts';
import { stretchPath, type Stretching } from './path-data.ts';
import type { Ground } from './text-lines.ts';

/** Definitions that shapes refer to, each once. */
export type Definitions = Map<string, string>;

/** How a shape's own units become px of the picture. */
function stretchingOf(shape: SVGGraphicsElement, { left, top }: Ground): Stretching | undefined {
  const matrix = shape.getScreenCTM();
  return matrix ? { a: matrix.a, d: matrix.d, e: matrix.e - left, f: matrix.f - top } : undefined;
}

const numbersOf = (list: string, factor: number) =>
  list === 'none'
    ? undefined
    : list
        .split(/[,\s]+/)
        .map((part) => Math.round(parseFloat(part) * factor * 100) / 100)
        .join(' ');

/** A pattern as it is, with its colours in it. */
function patternOf(id: string, pattern: SVGPatternElement): string {
  const inside = [...pattern.children].map((child) => {
    const own = Object.fromEntries(
      [...child.attributes].filter(({ name }) => name !== 'class').map(({ name, value }) => [name, value]),
    );
    return tag(child.tagName, { ...own, ...looksOf(child as SVGElement, 1, 1, new Map()) });
  });
  const { width, height } = pattern;
  return tag(
    'pattern',
    { id, width: width.baseVal.value, height: height.baseVal.value, patternUnits: 'userSpaceOnUse' },
    inside.join(''),
  );
}

/** A fill: a colour, or a pattern that is taken along. */
function fillOf(style: CSSStyleDeclaration, definitions: Definitions): Attributes {
  const id = /url\("?#([^")]+)"?\)/.exec(style.fill)?.[1];
  const pattern = id === undefined ? null : document.getElementById(id);
  if (pattern instanceof SVGPatternElement) {
    definitions.set(pattern.id, patternOf(pattern.id, pattern));
    return { fill: `url(#${pattern.id})` };
  }
  const paint = paintOf(style.fill);
  if (!paint) return { fill: 'none' };
  const opacity = paint.opacity * parseFloat(style.fillOpacity);
  return { fill: paint.colour, 'fill-opacity': opacity < 1 ? opacity : undefined };
}

/** How a shape looks, as attributes; strokes that do not scale with the drawing are as wide as on the page. */
function looksOf(shape: SVGElement, scale: number, opacity: number, definitions: Definitions): Attributes {
  const style = getComputedStyle(shape);
  const stroke = paintOf(style.stroke);
  const factor = style.vectorEffect === 'non-scaling-stroke' ? 1 : scale;
  const strokes: Attributes = stroke
    ? {
        stroke: stroke.colour,
        'stroke-opacity': stroke.opacity < 1 ? stroke.opacity : undefined,
        'stroke-width': parseFloat(style.strokeWidth) * factor,
        'stroke-dasharray': numbersOf(style.strokeDasharray, factor),
        'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap,
        'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
        'paint-order': style.paintOrder === 'normal' ? undefined : 'stroke',
      }
    : {};
  const own = opacity * parseFloat(style.opacity);
  return {
    ...fillOf(style, definitions),
    'fill-rule': style.fillRule === 'nonzero' ? undefined : style.fillRule,
    ...strokes,
    opacity: own < 1 ? own : undefined,
  };
}

/** The outline a shape is cut by, as it lies in the picture. */
function clipOf(shape: SVGElement, by: Stretching, definitions: Definitions): string | undefined {
  const id = /url\("?#([^")]+)"?\)/.exec(getComputedStyle(shape).clipPath)?.[1];
  const clip = id === undefined ? null : document.getElementById(id);
  if (!(clip instanceof SVGClipPathElement)) return undefined;
  const paths = [...clip.querySelectorAll('path')].map((path) =>
    tag('path', {
      d: stretchPath(path.getAttribute('d') ?? '', by),
      'clip-rule': path.getAttribute('clip-rule') ?? undefined,
    }),
  );
  definitions.set(clip.id, tag('clipPath', { id: clip.id }, paths.join('')));
  return `url(#${clip.id})`;
}

function geometryOf(
  shape: SVGGraphicsElement,
  by: Stretching,
): readonly [name: string, place: Attributes] | undefined {
  if (shape instanceof SVGPathElement) return ['path', { d: stretchPath(shape.getAttribute('d') ?? '', by) }];
  const { x, y, width, height } = shape.getBBox();
  if (shape instanceof SVGRectElement)
    return ['rect', { x: by.a * x + by.e, y: by.d * y + by.f, width: by.a * width, height: by.d * height }];
  if (shape instanceof SVGCircleElement)
    return [
      'ellipse',
      {
        cx: by.a * (x + width / 2) + by.e,
        cy: by.d * (y + height / 2) + by.f,
        rx: (by.a * width) / 2,
        ry: (by.d * height) / 2,
      },
    ];
  if (shape instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(({ baseVal }) => baseVal.value) as [
      number,
      number,
      number,
      number,
    ];
    return ['path', { d: stretchPath(`M${x1} ${y1}L${x2} ${y2}`, by) }];
  }
  return undefined;
}

/** The markup of a drawing on the page: all its shapes where they are seen, none of them stretched. */
export function drawShapes(element: SVGElement, ground: Ground, definitions: Definitions): string {
  let markup = '';
  for (const child of element.children) {
    if (!(child instanceof SVGGraphicsElement) || child instanceof SVGDefsElement) continue;
    const style = getComputedStyle(child);
    if (style.display === 'none' || style.visibility === 'hidden') continue;
    if (child instanceof SVGGElement) {
      markup += drawShapes(
        child,
        { ...ground, opacity: ground.opacity * parseFloat(style.opacity) },
        definitions,
      );
      continue;
    }
    const by = stretchingOf(child, ground);
    const geometry = by && geometryOf(child, by);
    if (!geometry) continue;
    const [name, place] = geometry;
    const scale = Math.sqrt(Math.abs(by.a * by.d));
    const looks = looksOf(child, scale, ground.opacity, definitions);
    markup += tag(name, { ...place, ...looks, 'clip-path': clipOf(child, by, definitions) });
  }
  return markup;
}
