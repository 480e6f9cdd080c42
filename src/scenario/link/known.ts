import text from '../../../scenarios/versions/1/known.txt?raw';

/** The text that links of version 1 are shortened with. It must never change: links would lose their meaning. */
export const KNOWN: Uint8Array = new TextEncoder().encode(text);
