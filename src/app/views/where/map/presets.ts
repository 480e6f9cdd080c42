/** Two numbers that make a telling map. */
export interface Preset {
  readonly label: string;
  readonly x: string;
  readonly y: string;
}

/** Maps to begin with; the first is what a visitor sees. */
export const PRESETS: readonly [Preset, ...Preset[]] = [
  { label: 'needs and cost', x: 'needs.variety', y: 'customization.costScale' },
  { label: 'needs and insight', x: 'needs.variety', y: 'interaction.insight' },
  { label: 'spending and who is served', x: 'needs.valueSkew', y: 'economics.topShare' },
  { label: 'pickiness and niches', x: 'response.pickiness', y: 'niches.count' },
  { label: 'horizon and set-up', x: 'market.periods', y: 'customization.setup' },
];
