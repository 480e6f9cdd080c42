const TEXT_BOXES =
  'input:not([type=range], [type=radio], [type=checkbox], [type=button], [type=file]), textarea, [contenteditable], dialog';

/** Whether what is typed or pasted somewhere belongs there, to a text box or a dialog. */
export function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_BOXES) !== null;
}

/** What keys ask of the history, outside text boxes, which have a history of their own. */
export function stepOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isInText(event.target)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
}
