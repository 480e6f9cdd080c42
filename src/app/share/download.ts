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

/** Hands a file to the reader. */
export function download(name: string, content: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
