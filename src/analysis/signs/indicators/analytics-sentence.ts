import { inWords } from '../../../vocabulary/horizon.ts';
import { ofHundred } from '../../wording.ts';
import type { TrackRecord } from '../record/track-record.ts';
import type { Analytics } from './analytics.ts';
import { ENOUGH_INDICATORS } from './indicators.ts';

/** How many indicators point to personalizing, and how often as many do where one-to-one does not win. */
export function analyticsInWords({ on, isOn, indicators }: Analytics, record?: TrackRecord): string {
  const said = `${isOn ? 'On' : 'Off'}: ${inWords(on)} of ${inWords(indicators.length)} indicators point to personalizing; the sign takes ${inWords(ENOUGH_INDICATORS)}.`;
  const luck = record?.indicatorsByLuck[on];
  if (!luck || luck.share === null || on === 0) return said;
  return `${said} At least as many do in ${ofHundred(luck.share)} plausible businesses in which one-to-one does not win.`;
}
