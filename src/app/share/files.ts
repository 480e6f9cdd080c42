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

/** Characters of a file's name before its ending; systems refuse more than 255 bytes. */
const LONGEST_NAME = 80;

/** A name for files on any system: without what some of them refuse. */
export function safeName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...(safe || 'scenario')].slice(0, LONGEST_NAME).join('').trimEnd();
}

/** What a file of a scenario is called. */
export function fileName(name: string): string {
  return `${safeName(name)}.fourfold.json`;
}

/** Hands a file to the reader. */
export function download(name: string, content: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
