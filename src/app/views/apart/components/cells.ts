import type { ComponentWorth } from '../../../../analysis/component-worths.ts';
import type { Workbench } from '../../../workbench.svelte.ts';
import type { OfferingEditor, Target } from './editor.svelte.ts';

/** What the rows of an offering are made of, in whatever layout. */
export interface Rows {
  readonly workbench: Workbench;
  readonly editor: OfferingEditor;
  /** What tailoring a component is worth, as far as that is known. */
  readonly worthOf: (name: string) => ComponentWorth | undefined;
  /** Puts the focus where it belongs after an edit. */
  readonly onedited: (target: Target | undefined) => void;
}
