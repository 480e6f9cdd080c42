/** The four experiences: what a business can offer, given whether it can interact and whether it can customize. */
export const EXPERIENCES = [
  {
    id: 'mass',
    label: 'mass',
    canInteract: false,
    canCustomize: false,
    help: 'Everyone gets the average offer.',
  },
  {
    id: 'niche',
    label: 'niche',
    canInteract: false,
    canCustomize: true,
    help: 'A few variants; each customer picks the nearest.',
  },
  {
    id: 'targeted',
    label: 'targeted',
    canInteract: true,
    canCustomize: false,
    help: 'The product is standard; what is said, shown and remembered is individual.',
  },
  {
    id: 'one-to-one',
    label: 'one-to-one',
    canInteract: true,
    canCustomize: true,
    help: 'Everything is individual, as far as the business has learned it.',
  },
] as const;

export type Experience = (typeof EXPERIENCES)[number]['id'];

/** The ids in the order of every table, chart and array: mass 0, niche 1, targeted 2, one-to-one 3. */
export const EXPERIENCE_IDS: readonly Experience[] = EXPERIENCES.map(({ id }) => id);

/** One entry an experience, made by `make`. */
export function perExperience<T>(make: (experience: Experience, index: number) => T): Record<Experience, T> {
  return Object.fromEntries(EXPERIENCE_IDS.map((id, index) => [id, make(id, index)])) as Record<
    Experience,
    T
  >;
}
