/** A sign stays on the line of its number. */
export function unbroken(text: string): string {
  return text.replaceAll(/([+−±]) (?=[$\d])/g, '$1\u00a0');
}
