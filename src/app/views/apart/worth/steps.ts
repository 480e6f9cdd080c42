import type { ComponentWorths } from '../../../../analysis/component-worths.ts';

/** The best choice of so many components. */
export interface Step {
  readonly size: number;
  readonly value: number;
  /** What it has that the choice of one fewer has not, and has not any more. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

type Worths = Pick<ComponentWorths, 'sizes' | 'components'>;

/** The best choices from none to all, each against the one before. */
export function stepsOf({ sizes, components }: Worths): Step[] {
  const names = (places: readonly number[]) => places.map((place) => components[place]!.name);
  return sizes.map(({ places, value }, k) => {
    const before = sizes[k - 1]?.places ?? [];
    return {
      size: places.length,
      value,
      added: names(places.filter((place) => !before.includes(place))),
      dropped: names(before.filter((place) => !places.includes(place))),
    };
  });
}

/** What a step is called: by the component that it adds and, where the best choices are not nested, what leaves. */
export function nameOfStep({ size, added, dropped }: Pick<Step, 'size' | 'added' | 'dropped'>): string {
  if (size === 0) return 'none';
  const less = dropped.length > 0 ? ` without ${dropped.join(', ')}` : '';
  return `${added.join(', ')}${less}`;
}

/**
 * The places to tailor so that the best choice is made: its own, and those that are tailored now and cannot matter,
 * which stay as they are.
 */
export function placesToTailor({ best, components }: Pick<ComponentWorths, 'best' | 'components'>): number[] {
  return [...components.keys()].filter((place) => {
    const { canMatter, tailored } = components[place]!;
    return canMatter ? best.places.includes(place) : tailored;
  });
}
