import { quote } from '../../scenario/quote.ts';
import { safeName } from './download.ts';

/** A file that was chosen, dropped or pasted. */
export type Arrived = Pick<File, 'name' | 'size' | 'text'>;

/** In bytes: four times the characters that a scenario file may have. */
const LARGEST = 4_000_000;

/** Why a file is not even read. */
export function tooLarge({ name, size }: Arrived): string | undefined {
  if (size <= LARGEST) return undefined;
  return `${quote(name)} has ${(size / 1e6).toFixed(1)} MB; scenario files have up to 1 MB.`;
}

/** What a file of a scenario is called. */
export function fileName(name: string): string {
  return `${safeName(name)}.fourfold.json`;
}
