import { MODEL_VERSION } from '../../vocabulary/model-version.ts';
import type { MenuProps } from '../exporting.svelte.ts';
import { download, safeName } from '../share/download.ts';
import { copyTable } from './copy.ts';
import { csvFile } from './csv.ts';
import { draw } from './drawing.ts';
import { withWords } from './png.ts';
import { rasterize } from './raster.ts';
import { origin, svgFile } from './svg-file.ts';

export type Kind = 'png' | 'svg' | 'csv' | 'copy';

/** What a menu stands beside: a chart with its picture, or a table alone. */
export function chartAround(element: Element): Element | undefined {
  return element.closest('figure, [data-chart]') ?? undefined;
}

/** Takes a chart along; resolves with what was done, to be read. */
export async function take(
  kind: Kind,
  menu: Element,
  { title, unit, table, about }: MenuProps,
): Promise<string> {
  const chart = chartAround(menu);
  if (chart?.closest('[aria-busy="true"]') ?? chart?.querySelector('[aria-busy="true"]'))
    throw new Error('this is still being computed');
  const from = await about();
  const what = unit ? `${title}, ${unit}` : title;
  if (kind === 'copy') {
    if (!table) throw new Error('there are no numbers behind this picture');
    await copyTable(await table());
    return 'Copied.';
  }
  const name = `${safeName(`${from.name} - ${title}`)}.${kind}`;
  if (kind === 'csv') {
    if (!table) throw new Error('there are no numbers behind this picture');
    download(name, csvFile(from, what, await table()), 'text/csv;charset=utf-8');
    return `Saved ${name}.`;
  }
  if (!chart) throw new Error('there is no picture here');
  const isUntitled = !chart.querySelector('figcaption, h2, h3');
  const svg = svgFile(draw(chart), { title, unit, isUntitled, about: from });
  if (kind === 'svg') download(name, svg, 'image/svg+xml');
  else {
    const words = {
      Title: title,
      Description: `${what}. ${origin(from)}`,
      Software: `Fourfold, model version ${MODEL_VERSION}`,
      'Fourfold scenario': JSON.stringify(from.file),
    };
    download(name, withWords(await rasterize(svg), words), 'image/png');
  }
  return `Saved ${name}.`;
}
