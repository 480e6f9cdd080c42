import type { Plugin } from 'vite';
import { checkContent } from '../src/cli/lessons.ts';

/** A lesson or a class that cannot be read fails the build with its places. */
export function checkedLessons(): Plugin {
  return {
    name: 'checked-lessons',
    enforce: 'pre',
    transform: {
      filter: { id: /\.(lesson|class)\.json$/ },
      handler(code, id) {
        const problems = checkContent(id, code);
        if (problems.length) throw new Error([`${id} cannot be read.`, ...problems].join('\n'));
      },
    },
  };
}
