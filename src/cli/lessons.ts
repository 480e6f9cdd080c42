import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lesson } from '../lessons/lesson.ts';
import { readClass, readLesson } from '../lessons/read/lesson.ts';
import { parseScenario } from '../scenario/parse.ts';
import { describe } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The texts of a folder's files with an ending, by their names without it and without the number in front. */
function textsOf(folder: string, ending: string): [name: string, text: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => [
      file.slice(0, -ending.length).replace(/^\d+-/, ''),
      readFileSync(path.join(folder, file), 'utf8'),
    ]);
}

/** The businesses on the shelf; one that cannot be read is missing here and refused where scenarios are checked. */
function shelfIn(folder: string): Record<string, Scenario> {
  return Object.fromEntries(
    textsOf(folder, '.fourfold.json').flatMap(([name, text]) => {
      const parsed = parseScenario(text);
      return 'scenario' in parsed ? [[name, parsed.scenario]] : [];
    }),
  );
}

/**
 * What keeps the file of a lesson or a class from being one: a line a problem, with its place.
 * @param file `<house>/src/lessons/content/<name>.lesson.json` or `.class.json`
 */
export function checkContent(file: string, text: string): readonly string[] {
  const folder = path.dirname(file);
  const read = file.endsWith('.class.json')
    ? readClass(
        text,
        Object.fromEntries(
          textsOf(folder, '.lesson.json').map(([name, json]) => [name, JSON.parse(json) as Lesson]),
        ),
      )
    : readLesson(text, shelfIn(path.join(folder, '../../../scenarios')));
  return 'problems' in read ? read.problems.map(describe) : [];
}
