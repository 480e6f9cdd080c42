import type { Quantity } from './row.ts';

const SCALES = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'M'],
] as const;

/** At most three significant digits, thousands apart, a true minus; below 10 two digits are enough. */
function plain(magnitude: number): string {
  if (magnitude === 0) return '0';
  if (magnitude >= 1e15 || magnitude < 1e-6)
    return magnitude.toExponential(1).replace('e+', 'e').replace('-', '−');
  const rounded = Number(magnitude.toPrecision(magnitude < 10 ? 2 : 3));
  if (rounded < 1e6) return grouped(rounded);
  const [size, word] = SCALES.find(([least]) => rounded >= least)!;
  return `${Number((rounded / size).toPrecision(3))} ${word}`;
}

/** A number below 1e21 as it is written in full, with thousands apart. */
export function grouped(magnitude: number): string {
  const [whole, decimals] = String(magnitude).split('.') as [string, string?];
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? parts : `${parts}.${decimals}`;
}

function money(magnitude: number): string {
  if (magnitude >= 9.95 && magnitude < 1000) return grouped(Math.round(magnitude));
  return magnitude >= 0.095 && magnitude < 0.995 ? magnitude.toFixed(2) : plain(magnitude);
}

/** Money for reading: $174, $8.4, −$12,300, $4.71 M; no decimals from $10 on, cents below $1: $0.30. */
export function formatMoney(amount: number): string {
  const magnitude = Math.abs(amount) < 1e-6 ? 0 : Math.abs(amount);
  const text = money(magnitude);
  return `${amount < 0 && text !== '0' ? '−' : ''}$${text}`;
}

/** A share from 0 to 1 for reading: 7.5%, 11%, 100%. */
export function formatShare(share: number): string {
  const percent = Math.abs(share) * 100;
  const text = percent >= 9.95 ? String(Math.round(percent)) : String(Number(percent.toPrecision(2)));
  return `${share < 0 && text !== '0' ? '−' : ''}${percent < 0.001 ? '0' : text}%`;
}

/** A plain number for reading. */
export function formatNumber(number: number): string {
  return `${number < 0 ? '−' : ''}${plain(Math.abs(number))}`;
}

const FORMATS: Record<Quantity, (number: number) => string> = {
  money: formatMoney,
  share: formatShare,
  number: formatNumber,
};

/** A number of any quantity for reading. */
export function format(quantity: Quantity, number: number): string {
  return FORMATS[quantity](number);
}

/** The same with a sign in front of gains: + $48, − $3. */
export function formatGain(quantity: Quantity, gain: number): string {
  const text = format(quantity, Math.abs(gain));
  return /[1-9]/.test(text) ? `${gain < 0 ? '−' : '+'} ${text}` : text;
}
