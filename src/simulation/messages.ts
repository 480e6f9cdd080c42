import type { Business } from '../vocabulary/business.ts';
import type { Picture } from './picture.ts';

/** What the page asks its worker. */
export interface Question {
  readonly id: number;
  readonly business: Business;
}

/** What the worker answers: a picture, or why there is none. */
export type Answer =
  { readonly id: number; readonly picture: Picture } | { readonly id: number; readonly failure: string };
