/** Where the money goes. */
export const COST_KINDS = [
  { id: 'goods', label: 'goods', help: 'Cost of what is sold.' },
  { id: 'contacts', label: 'contacts', help: 'Remembering and speaking to customers.' },
  { id: 'customizing', label: 'customizing', help: 'Tailoring the product for each customer.' },
  { id: 'niches', label: 'niches', help: 'Serving customers from several variants.' },
  { id: 'setup', label: 'set-up', help: 'Paid once, before the first period.' },
  { id: 'upkeep', label: 'upkeep', help: 'Paid every period to keep the abilities and variants.' },
] as const;

export type CostKind = (typeof COST_KINDS)[number]['id'];
