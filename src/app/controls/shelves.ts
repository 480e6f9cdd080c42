import { GROUPS } from '../../vocabulary/groups.ts';
import { PARAMETERS, type ParameterId } from '../../vocabulary/parameters.ts';

/** The three that matter most, always in sight. */
export const FIRST: readonly ParameterId[] = [
  'needs.variety',
  'response.pickiness',
  'customization.costScale',
];

/** The eight to turn to next. */
export const NEXT: readonly ParameterId[] = [
  'interaction.insight',
  'interaction.contacts',
  'economics.spend',
  'economics.grossMargin',
  'niches.count',
  'response.retentionPerfect',
  'market.periods',
  'economics.topShare',
];

const shelved = new Set<ParameterId>([...FIRST, ...NEXT]);

/** Everything else by group, in the order of the vocabulary. */
export const OTHERS = GROUPS.map((group) => ({
  ...group,
  ids: PARAMETERS.filter((row) => row.group === group.id && !shelved.has(row.id)).map(
    (row) => row.id as ParameterId,
  ),
})).filter(({ ids }) => ids.length > 0);
