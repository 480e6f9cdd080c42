/** What a key asks of a lesson; presenters’ remotes send Page Up and Page Down. */
export type LessonKey = 'next' | 'back' | 'reveal' | 'replay' | 'present' | 'room' | 'undo' | 'redo';

const KEYS: Readonly<Record<string, LessonKey>> = {
  PageDown: 'next',
  n: 'next',
  PageUp: 'back',
  b: 'back',
  r: 'reveal',
  l: 'replay',
  p: 'present',
  q: 'room',
};

const ARROWS: Readonly<Record<string, LessonKey>> = { ArrowRight: 'next', ArrowLeft: 'back' };

const TYPED = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, dialog';
/** Where arrows have a meaning already. */
const MOVED = 'input, [role=region], [popover]';

/** What a pressed key asks for; nothing in text boxes and dialogs, and no arrows where they move something. */
export function lessonKey(event: KeyboardEvent): LessonKey | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest(TYPED) || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' && event.ctrlKey ? 'redo' : undefined;
  }
  // Page Up and Page Down move sliders too
  if (target?.matches('[type=range]') && key.startsWith('Page')) return undefined;
  return KEYS[key] ?? (target?.closest(MOVED) ? undefined : ARROWS[key]);
}
