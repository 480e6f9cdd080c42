import { isTooClose, type CellMap, type MapCell } from '../../../../simulation/map.ts';
import { EXPERIENCE_IDS } from '../../../../vocabulary/experiences.ts';
import { formatGain, formatMoney } from '../../../../vocabulary/format.ts';
import { bandOf } from '../../../../vocabulary/row.ts';
import { fullText } from '../../../controls/number-text.ts';
import type { Read } from '../../../charts/reading.ts';
import type { MapAxis } from './axes.ts';
import type { Story } from './fields.ts';

/** Two sides of a map. */
export interface Axes {
  readonly x: MapAxis;
  readonly y: MapAxis;
}

/** A value of an axis for reading, with the word of its band: "1.1, mixed". */
export function valueText({ row }: MapAxis, value: number): string {
  return `${fullText(row, value)}, ${bandOf(row.bands, value)}`;
}

/** Where a cell is: "How different needs are 1.1, mixed". */
export function placeTexts({ x, y }: Axes, at: readonly [number, number]): readonly [string, string] {
  return [`${x.label}: ${valueText(x, at[0])}`, `${y.label}: ${valueText(y, at[1])}`];
}

/** The four values of a cell, the greatest first. */
export function readsOf({ values }: MapCell): Read[] {
  return EXPERIENCE_IDS.map((experience, e) => ({
    experience,
    value: values[e],
    text: formatMoney(values[e]),
  })).sort((a, b) => b.value - a.value);
}

/** What a cell says of who pays best: "one-to-one is $21 ahead", or that it is too close to call. */
export function leadText(cell: MapCell, chance: number): string {
  const { best, lead } = cell;
  return isTooClose(cell, chance)
    ? `too close to call: ${best} is ${formatMoney(lead)} ahead`
    : `${best} is ${formatMoney(lead)} ahead`;
}

/** What a cell says of who gains from the best beside mass. */
export function gainText({ gain }: MapCell): string {
  const { who, experience, business, customers } = gain;
  const subject = { both: 'both gain', business: 'the business gains', customers: 'the customers gain' };
  const gains = who === 'neither' ? 'neither gains' : subject[who];
  const money = `business ${formatGain('money', business)}, customers ${formatGain('money', customers)}`;
  return `${gains} from ${experience}: ${money}`;
}

/** What is said where values do not go together. */
export const IMPOSSIBLE = 'these two values do not go together';

/** A cell as one sentence, for ears; chance: two standard errors of the lead, in money per customer. */
export function sayCell(
  { axes, map, story, chance }: { axes: Axes; map: CellMap; story: Story; chance: number },
  { i, j }: { i: number; j: number },
): string {
  const place = placeTexts(axes, [map.x[i], map.y[j]]).join('; ');
  const cell = map.cells[j * map.x.length + i];
  if (!cell) return `${place}. ${IMPOSSIBLE}.`;
  const values = readsOf(cell).map(({ experience, text }) => `${experience} ${text}`);
  const first = story === 'pays' ? leadText(cell, chance) : gainText(cell);
  return `${place}. ${first}. ${values.join(', ')}.`;
}
