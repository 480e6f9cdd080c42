import type { Business } from '../../../vocabulary/business.ts';
import type { Watch } from '../../watch.ts';
import type { Inspect } from '../probe.ts';
import { ENOUGH_INDICATORS, INDICATORS, type Indicator } from './indicators.ts';
import type { Measured } from './measured.ts';

/** An indicator with its value in a business. */
export interface ReadIndicator extends Indicator {
  readonly value: number;
  /** It points to personalizing. */
  readonly isOn: boolean;
}

export interface Analytics {
  readonly indicators: readonly ReadIndicator[];
  /** How many point to personalizing. */
  readonly on: number;
  /** The sign: enough of them do. */
  readonly isOn: boolean;
}

/** Reads the indicators off what was measured. */
export function readIndicators(measured: Measured): Analytics {
  const indicators = INDICATORS.map((indicator) => {
    const value = measured[indicator.id];
    return { ...indicator, value, isOn: value >= indicator.threshold };
  });
  const on = indicators.filter(({ isOn }) => isOn).length;
  return { indicators, on, isOn: on >= ENOUGH_INDICATORS };
}

/** Measures the indicators of a business and says how many point to personalizing. Rejects when the inspection does. */
export async function analytics(business: Business, inspect: Inspect, watch?: Watch): Promise<Analytics> {
  const [measured] = await inspect({ kind: 'indicators', business }, watch);
  return readIndicators(measured!);
}
