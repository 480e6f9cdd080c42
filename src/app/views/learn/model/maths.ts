/** An element of MathML, with its text or its parts. */
export interface MathNode {
  readonly tag: 'mrow' | 'mi' | 'mo' | 'mn' | 'mtext' | 'msub' | 'msup' | 'mfrac' | 'munder';
  readonly parts: string | readonly MathNode[];
}

type Part = MathNode | string;

/** A string as what it looks like: a number, a word of the model, an operator, else a variable. */
function leaf(text: string): MathNode {
  if (/^[\d.]+$/.test(text)) return { tag: 'mn', parts: text };
  if (/^[=+−×·∕()[\]{},<≥≤≠→Σ]$/u.test(text)) return { tag: 'mo', parts: text };
  if (/^\p{L}$/u.test(text)) return { tag: 'mi', parts: text };
  return { tag: 'mtext', parts: text };
}

const node = (part: Part): MathNode => (typeof part === 'string' ? leaf(part) : part);

export const row = (...parts: readonly Part[]): MathNode => ({ tag: 'mrow', parts: parts.map(node) });
export const sub = (base: Part, below: Part): MathNode => ({ tag: 'msub', parts: [node(base), node(below)] });
export const sup = (base: Part, above: Part): MathNode => ({ tag: 'msup', parts: [node(base), node(above)] });
export const frac = (over: Part, under: Part): MathNode => ({
  tag: 'mfrac',
  parts: [node(over), node(under)],
});
export const under = (base: Part, below: Part): MathNode => ({
  tag: 'munder',
  parts: [node(base), node(below)],
});

const COUNTS: Partial<Record<MathNode['tag'], number>> = {
  msub: 2,
  msup: 2,
  mfrac: 2,
  munder: 2,
};

/** Whether every element has as many parts as it must, and every leaf a text. */
export function isWellFormed({ tag, parts }: MathNode): boolean {
  const isLeaf = ['mi', 'mo', 'mn', 'mtext'].includes(tag);
  if (typeof parts === 'string') return isLeaf && parts !== '';
  const count = COUNTS[tag];
  return (
    !isLeaf && (count === undefined ? parts.length > 0 : parts.length === count) && parts.every(isWellFormed)
  );
}
