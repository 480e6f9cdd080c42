import type { MathNode } from './maths.ts';

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/** The elements of a formula; Svelte makes those whose name is a value in the namespace of SVG. */
export function draw({ tag, parts }: MathNode): Element {
  const element = document.createElementNS(NAMESPACE, tag);
  element.append(...(typeof parts === 'string' ? [parts] : parts.map(draw)));
  return element;
}
