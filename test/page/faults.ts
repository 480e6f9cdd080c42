import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/**
 * What axe finds wrong on a page or in a part of it, a line a fault. There are no frames and only faults are asked
 * for, so it runs in the page itself and keeps no list of all that is right: a quarter of the time.
 */
export async function faults(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html} ${failureSummary}`),
  );
}

/** Which of some elements are less than 24 pixels high or wide, with their size. */
export function smallOf(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${element.outerHTML.slice(0, 80)} ${width} × ${height}`] : [];
    }),
  );
}
