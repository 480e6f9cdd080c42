import { formatDigits } from '../../../vocabulary/digits.ts';
import { formatShare, grouped } from '../../../vocabulary/format.ts';
import { scaleOf } from '../../../vocabulary/scale-of.ts';
import { capitalized } from '../../sentence.ts';
import { ofHundred } from '../../wording.ts';
import type { Share } from '../../wilson.ts';
import { CHECKS, type CheckId } from '../checks.ts';
import { ALIKE, MISJUDGED } from './ranges.ts';
import type { Misleading } from './misleading.ts';
import type { CheckRecord, Fare, TrackRecord } from './track-record.ts';

/** A share with its interval: "52 of 100 (45 to 59)". */
export function shareInWords({ share, interval }: Share): string {
  if (share === null || interval === null) return 'none to count';
  const [low, high] = interval.map((end) => Math.round(100 * end));
  return `${ofHundred(share)} (${low} to ${high})`;
}

const labelOf = (id: CheckId) => CHECKS.find((check) => check.id === id)!.label;

/** How a check fared: when on and when off. */
export function fareInWords(name: string, { on, rightWhenOn, rightWhenOff }: Fare): string {
  const whenOn =
    rightWhenOn.share === null
      ? 'It is never on'
      : `When it is on, one-to-one wins in ${shareInWords(rightWhenOn)}`;
  const whenOff =
    rightWhenOff.share === null
      ? 'it is never off'
      : `when it is off, it does not in ${shareInWords(rightWhenOff)}`;
  return `${capitalized(name)} is on in ${ofHundred(on.share ?? 0)} businesses. ${whenOn}; ${whenOff}.`;
}

const PARTS = { low: 'in the lowest third', middle: 'in the middle third', high: 'in the highest third' };

const UNITS = {
  plain: '',
  spending: ' of what a customer spends',
  'all spending': ' of what all customers spend in a period',
};

/** Where a check misleads: the number, the stretch, and how often it is wrong there. */
export function misleadingInWords({ range, part, from, to, wrong, elsewhere }: Misleading): string {
  const { label, quantity } = scaleOf(range);
  const write = (value: number) => formatDigits(range.unit === 'plain' ? quantity : 'share', value, 2);
  return (
    `“${label}” ${PARTS[part]}, ${write(from)} to ${write(to)}${UNITS[range.unit]}: ` +
    `wrong in ${ofHundred(wrong.share ?? 0)}, elsewhere in ${ofHundred(elsewhere.share ?? 0)}.`
  );
}

/** A check's record in words, and where it misleads. */
export function checkInWords(record: CheckRecord): string {
  const where = record.misleads.map(misleadingInWords);
  const misleads =
    where.length > 0
      ? `It misleads most here. ${where.join(' ')}`
      : 'It misleads nowhere more than elsewhere.';
  return `${fareInWords(labelOf(record.id), record)} ${misleads}`;
}

const WHERE = [
  ['experiments', 'every small test wins'],
  ['analytics', 'analytics agree'],
  ['segmentation', 'customers fall into many small groups'],
] as const satisfies readonly (readonly [CheckId, string])[];

/** Whether a share is another than some rate: that is not within its interval. */
function isUnlike({ interval }: Share, rate: number): boolean {
  return interval !== null && (rate < interval[0] || rate > interval[1]);
}

/** The sentences that an article could quote. */
export function quoteRecord({ businesses, wins, checks, together }: TrackRecord): string {
  const base = wins['one-to-one'].share ?? 0;
  const alone = WHERE.map(([id, where]) => {
    const { rightWhenOn } = checks.find((check) => check.id === id)!;
    if (rightWhenOn.share === null) return `${where} in none`;
    const telling = isUnlike(rightWhenOn, base) ? '' : ', not to be told from without looking';
    return `${where} in ${shareInWords(rightWhenOn)}${telling}`;
  });
  const { rightWhenOn, on } = together.signs;
  const all =
    rightWhenOn.share === null
      ? 'All three signs are never on together'
      : `With all three signs, in ${ofHundred(on.share ?? 0)} businesses, it does in ${shareInWords(rightWhenOn)}`;
  return (
    `In ${grouped(businesses)} plausible businesses one-to-one pays best in ${ofHundred(base)}. ` +
    `It does where ${alone.join('; where ')}. ${all}.`
  );
}

/** What the record rests on. */
export function basisOfRecord({ seed }: TrackRecord): string {
  const sample = ALIKE.find(({ id }) => id === 'market.sample')!.value;
  return (
    `Drawn from stated ranges around the default, where the contest is open (seed ${seed}); ${grouped(sample)} simulated customers each. ` +
    `Questions are answered from what the business believes, every number being misjudged by up to ${formatShare(MISJUDGED)}; signs are measured. ` +
    'How often one-to-one wins rests on the ranges; how far a sign moves that rests on them less.'
  );
}
