import { quote } from './quote.ts';

const LONGEST = 60;

/** How many characters must be put in, left out or changed to make one word of another (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
  }
  return row[b.length]!;
}

/** The known word that was probably meant, or undefined: a slip of some letters, or the end of an id alone. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (!word || word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  const byEnd = known.find((each) => each.toLowerCase().endsWith(`.${lower}`));
  const ranked = known
    .filter((each) => each.length <= 2 * LONGEST)
    .map((each) => ({ each, far: distance(lower, each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const closest = ranked[0];
  return closest && closest.far <= Math.ceil(word.length / 4) ? closest.each : byEnd;
}

const SHOWN = 10;

/** The message for a name that nothing is called by: what was probably meant, else what there is, of its group first. */
export function unknownKey(what: string, key: string, known: readonly string[]): string {
  const fault = `${quote(key)} is no known ${what}`;
  const meant = nearest(key, known);
  if (meant) return `${fault}; did you mean ${quote(meant)}?`;
  const group = key.slice(0, key.indexOf('.') + 1);
  const kin = known.filter((each) => each.startsWith(group));
  const some = kin.length ? kin : known;
  const rest = some.length > SHOWN ? ` and ${some.length - SHOWN} more` : '';
  return `${fault}; known: ${some.slice(0, SHOWN).map(quote).join(', ')}${rest}`;
}
