/** A stop of the tour: what is looked at, found by a selector, and two sentences on it. */
export interface Stop {
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

export const STOPS: readonly Stop[] = [
  {
    at: 'main .verdict',
    title: 'The verdict',
    text: 'Which of the four experiences pays best, by how much, over what time. It follows from the assumptions shown, and says when it is too close to call.',
  },
  {
    at: 'main .matrix',
    title: 'Four experiences',
    text: 'A business can interact, customize, both, or neither. Press one of the four to bring it forward in every chart.',
  },
  {
    at: 'aside',
    title: 'Your business',
    text: 'Move a slider and everything follows. Pull “How different needs are” to the left, and the bookstore turns into a gas station.',
  },
  {
    at: 'nav[aria-label="Businesses on the shelf"], .picker',
    title: 'The shelf',
    text: 'Ten businesses to begin with. Each says where its numbers come from, and which of them are assumed.',
  },
  {
    at: 'nav[aria-label="Views"]',
    title: 'Where to go next',
    text: 'Where it pays shows what would change the verdict, Take it apart what to tailor, Learn lets you bet first.',
  },
];
