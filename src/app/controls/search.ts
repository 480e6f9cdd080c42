import { GROUPS } from '../../vocabulary/groups.ts';
import { PARAMETERS, type ParameterId } from '../../vocabulary/parameters.ts';

const groups = new Map<string, string>(GROUPS.map(({ id, label }) => [id, label]));

/** Without case and accents. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** What a parameter can be found by; a label counts more than the rest. */
const PAGES = PARAMETERS.map(({ id, label, group, help, example }) => ({
  id: id as ParameterId,
  title: fold(`${label} ${id}`),
  text: fold([label, id, groups.get(group), help, example].join(' ')),
}));

/** Parameters in which every word of a query occurs, those with all words in label or id first. */
export function findParameters(query: string): readonly ParameterId[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = PAGES.filter(({ text }) => words.every((word) => text.includes(word)));
  const isTitled = ({ title }: (typeof PAGES)[number]) => words.every((word) => title.includes(word));
  return [...found.filter(isTitled), ...found.filter((page) => !isTitled(page))].map(({ id }) => id);
}
