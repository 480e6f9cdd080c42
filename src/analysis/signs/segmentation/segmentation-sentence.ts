import { formatShare } from '../../../vocabulary/format.ts';
import { inWords } from '../../../vocabulary/horizon.ts';
import { formatDigits } from '../../../vocabulary/digits.ts';
import { FEW, MOST_GROUPS, type Segmentation } from './segmentation.ts';

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
      ? `Off: few large groups. ${inWords(FEW)} leave ${left} of the variance of needs, 20% or less.`
      : `On: many small groups. ${inWords(FEW)} leave ${left} of the variance of needs, more than 20%.`;
  const sentence = few.replace(/\. (\w)/, (_, letter: string) => `. ${letter.toUpperCase()}`);
  const enough =
    groups80 === null
      ? `Even ${inWords(MOST_GROUPS)} do not explain 80% of it.`
      : `It takes ${inWords(groups80)} to explain 80% of it.`;
  if (found === null) return `${sentence} ${enough} No number of groups stands out: needs are spread.`;
  const { sizes, stability } = partitions[found - 1]!;
  const largest = formatShare(sizes[0]!);
  return (
    `${sentence} ${enough} ${inWords(found)} groups stand out, the largest with ${largest} of customers; ` +
    `halves of the customers give the same ones (agreement ${formatDigits('number', stability, 2)} of 1).`
  ).replace(/\. (\w)/g, (_, letter: string) => `. ${letter.toUpperCase()}`);
}
