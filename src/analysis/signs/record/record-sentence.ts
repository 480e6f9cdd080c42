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

/** The sentence that an article could quote. */
export function quoteRecord({ businesses, wins, checks, together }: TrackRecord): string {
  const of = (id: CheckId) => checks.find((check) => check.id === id)!;
  const rate = ({ share }: Share) => (share === null ? 'none' : ofHundred(share));
  const alone = (['experiments', 'analytics', 'segmentation'] as const)
    .map((id) => `${labelOf(id)} in ${rate(of(id).rightWhenOn)}`)
    .join(', ');
  const { signs } = together;
  const all =
    signs.rightWhenOn.share === null
      ? 'never are all three signs on together'
      : `when all three signs are on it wins in ${shareInWords(signs.rightWhenOn)}, which happens in ${rate(signs.on)}`;
  return (
    `In ${grouped(businesses)} plausible businesses one-to-one pays best in ${rate(wins['one-to-one'])}. ` +
    `When a sign says yes it does so more or less often: ${alone}; ${all}.`
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
