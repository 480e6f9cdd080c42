import { quote } from '../../scenario/quote.ts';

/** A file that was chosen, dropped or pasted. */
export type Arrived = Pick<File, 'name' | 'size' | 'text'>;

/** In bytes: four times the characters that a scenario file may have. */
const LARGEST = 4_000_000;

/** Why a file is not even read. */
export function tooLarge({ name, size }: Arrived): string | undefined {
  if (size <= LARGEST) return undefined;
  return `${quote(name)} has ${(size / 1e6).toFixed(1)} MB; scenario files have up to 1 MB.`;
}

/** What a file of a scenario is called on any system: its name without what some of them refuse. */
export function fileName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${safe || 'scenario'}.fourfold.json`;
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
