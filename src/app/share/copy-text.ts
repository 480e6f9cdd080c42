/**
 * Puts the text of a field on the clipboard and says what came of it. Pages without https have no clipboard of their
 * own; where the older way is closed as well the text is left marked.
 */
export async function copyText(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | undefined,
  what: 'link' | 'text',
): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    field?.select();
    return document.execCommand('copy') ? 'Copied.' : `Press Ctrl+C to copy the marked ${what}.`;
  }
}
