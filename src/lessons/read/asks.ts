import { EXPERIENCE_IDS } from '../../vocabulary/experiences.ts';
import { CHART_IDS } from '../lesson.ts';
import type { Page } from './page.ts';

const QUANTITIES = ['money', 'share', 'number'] as const;
const FAR = 1e12;

function readScale(page: Page): void {
  page.oneOf('quantity', QUANTITIES);
  page.line('unit');
  const min = page.number('min', { min: -FAR, max: FAR });
  page.number('max', { min, max: FAR });
  page.number('step', { min: 0, max: FAR });
}

function readExperience(page: Page): void {
  if (page.has('experience')) page.oneOf('experience', EXPERIENCE_IDS);
}

const READERS = {
  choice(page: Page) {
    for (const option of page.pages('options', 2, 6)) {
      option.line('label');
      option.condition('when');
      if (option.has('figure')) option.figure('figure');
      readExperience(option);
      option.close();
    }
  },
  value(page: Page) {
    page.figure('figure');
    readScale(page);
  },
  line(page: Page) {
    page.line('along');
    const points = page.pages('points', 3, 8);
    for (const point of points) {
      point.line('label');
      point.figure('figure');
      point.close();
    }
    page.number('given', { min: 0, max: points.length - 1, whole: true });
    readExperience(page);
    readScale(page);
  },
};

/** What a question asks for: one of some options, a number, or a line. */
export function readAsk(page: Page): void {
  const type = page.oneOf('type', Object.keys(READERS) as (keyof typeof READERS)[]);
  if (!type) return;
  READERS[type](page);
  page.close();
}

/** A drawing beside a text. */
export function readDrawing(page: Page, cases: readonly string[]): void {
  const draw = page.oneOf('draw', ['bars', 'four', 'over time'] as const);
  if (!draw) return;
  if (draw === 'bars') {
    page.line('unit');
    for (const bar of page.pages('bars', 1, 12)) {
      bar.line('label');
      bar.figure('figure');
      readExperience(bar);
      bar.close();
    }
  } else page.oneOf('case', cases);
  if (draw === 'over time') {
    page.oneOf('chart', CHART_IDS);
    if (page.has('behind')) page.oneOf('behind', cases);
  }
  page.close();
}
