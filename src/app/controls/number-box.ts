import type { NumberScale } from '../../vocabulary/row.ts';
import type { Limits } from './limits.ts';
import { fullText } from './number-text.ts';

export type Typed = { readonly value: number } | { readonly problem: string };

const WORDS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
};

const PARTS = new RegExp(
  `^([+-]?)([\\d.,'’ ]+?)(?:e([+-]?\\d+))? ?(${Object.keys(WORDS).join('|')})? ?(%|percent)?$`,
);

/** The digits of a number with a decimal point, thousands joined; undefined when they make no number. */
function joinDigits(body: string, { max }: NumberScale): string | undefined {
  const grouped = /^(\d{1,3})((?:[ '’]\d{3})+|(?:,\d{3})+|(?:\.\d{3})+)(?:([.,])(\d*))?$/.exec(body);
  if (grouped) {
    const [, first, rest, point, decimals = ''] = grouped;
    const separator = rest[0];
    const isLong = rest.length > 4 || point !== undefined;
    // one comma and three digits: a thousand, where there can be thousands
    const isThousand = separator === ',' && first !== '0' && max >= 1000;
    const isGroups = " ’'".includes(separator) || isLong || isThousand;
    if (point === separator) return undefined;
    if (isGroups) return `${first}${rest.replace(/\D/g, '')}.${decimals}`;
  }
  return /^(\d+[.,]?\d*|[.,]\d+)$/.test(body) ? body.replace(',', '.') : undefined;
}

/** What is allowed, in words: between 0 and 3 (deviations of need). */
export function allowed(row: NumberScale, { min, max }: Limits): string {
  const kind = row.whole ? 'a whole number ' : '';
  return `${kind}between ${fullText(row, min)} and ${fullText(row, max)} (${row.unit})`;
}

function faultOf(value: number, row: NumberScale, limits: Limits): string | undefined {
  const named = (of: string, bound: number) => `${of}, which is ${fullText(row, bound)}`;
  if (value > limits.max) return limits.maxOf ? `is above ${named(limits.maxOf, limits.max)}` : 'is too much';
  if (value < limits.min)
    return limits.minOf ? `is below ${named(limits.minOf, limits.min)}` : 'is too little';
  return row.whole && !Number.isInteger(value) ? 'is not a whole number' : undefined;
}

/**
 * A number as people type it: 1.3 · 1,3 · 30 % · $29.60 · 1 200 · 200k · 2e5. Shares are percent above 1 and with a
 * percent sign, else fractions. What is wrong comes back in words, with what is allowed.
 */
export function readTyped(text: string, row: NumberScale, limits: Limits): Typed {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { problem: `Type a number, ${allowed(row, limits)}.` };
  const quoted = `“${typed.length > 24 ? `${typed.slice(0, 23)}…` : typed}”`;
  const refuse = (fault: string) => ({ problem: `${quoted} ${fault}: ${allowed(row, limits)}.` });

  const plain = typed.toLowerCase().replace(/[−–]/g, '-').replace(/\s+/g, ' ');
  const isMoney = /[$€£¥]/.test(plain);
  const parts = PARTS.exec(plain.replace(/ ?[$€£¥] ?/, ''));
  const digits = parts ? joinDigits(parts[2].trim(), row) : undefined;
  if (!parts || digits === undefined) return refuse('is not a number');
  const [, sign, , power = '0', word, percent] = parts;
  if (isMoney && row.quantity !== 'money') return refuse('is money');
  if (percent && row.quantity === 'money') return refuse('is no money');

  const read = (shift: number) =>
    Number(`${sign}${digits}e${Number(power) + (word ? WORDS[word] : 0) + shift}`);
  const bare = read(0);
  if (row.quantity === 'share' && !percent && bare === 1)
    return { problem: `“1” may be 1% or 100%: type it with the percent sign.` };
  const isPercent = percent || (row.quantity === 'share' && Math.abs(bare) > 1);
  const value = (isPercent ? read(-2) : bare) || 0;
  const fault = faultOf(value, row, limits);
  return fault ? refuse(fault) : { value };
}
