import { formatShare } from '../../../vocabulary/format.ts';
import { inWords } from '../../../vocabulary/horizon.ts';
import { capitalized } from '../../sentence.ts';
import { formatDigits } from '../../../vocabulary/digits.ts';
import { ENOUGH, FEW, MOST_GROUPS, type Segmentation } from './segmentation.ts';

/** Whether customers fall into few large groups or many small ones, and how that is known. */
export function segmentationInWords({
  kind,
  withinShare,
  groups80,
  found,
  partitions,
}: Segmentation): string {
  if (kind === 'alike') return 'Off: all want the same, there is nothing to group.';
  const left = formatShare(withinShare[FEW - 1]!);
  const few =
    kind === 'few large'
      ? `Off: few large groups. ${capitalized(inWords(FEW))} leave ${left} of the variance of needs, ${formatShare(ENOUGH)} or less.`
      : `On: many small groups. ${capitalized(inWords(FEW))} leave ${left} of the variance of needs, more than ${formatShare(ENOUGH)}.`;
  const enough =
    groups80 === null
      ? `Even ${inWords(MOST_GROUPS)} do not explain ${formatShare(1 - ENOUGH)} of it.`
      : `It takes ${inWords(groups80)} to explain ${formatShare(1 - ENOUGH)} of it.`;
  if (found === null) return `${few} ${enough} No number of groups stands out: needs are spread.`;
  const { sizes, stability } = partitions[found - 1]!;
  const largest = formatShare(sizes[0]!);
  return (
    `${few} ${enough} ${capitalized(inWords(found))} groups stand out, the largest with ${largest} of customers; ` +
    `halves of the customers give the same ones (agreement ${formatDigits('number', stability, 2)} of 1).`
  );
}
