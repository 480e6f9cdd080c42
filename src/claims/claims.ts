import type { Source } from './claim.ts';
import { FIREPLACES } from './fireplaces/fireplaces.ts';
import { PEPPERS } from './peppers/peppers.ts';
import { READERS } from './readers/readers.ts';

/** Every claim, question, sign and example of both articles and of their readers’ comments. */
export const SOURCES: readonly Source[] = [PEPPERS, READERS, FIREPLACES];
