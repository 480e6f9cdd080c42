import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { toBase85 } from './base85.ts';
import { SINGLE, withPolicy } from './policy.ts';

// with the ends of lines that a browser will see, whose hash stands in the policy
const read = (place: string) =>
  readFileSync(new URL(place, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** Workers come as texts within the script: a page opened from a disk may not fetch them. */
const inlineWorkers: Plugin = {
  name: 'inline-workers',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/simulation\/\w[\w-]*\.ts$/.test(id) && code.includes('?worker')
      ? { code: code.replaceAll(".ts?worker'", ".ts?worker&inline'"), map: null }
      : undefined,
};

/** The fonts are a fifth of what one file may weigh: those of the system stand in for them, in pictures as well. */
const systemFonts: Plugin = {
  name: 'system-fonts',
  enforce: 'pre',
  load: (id) => (/\.woff2\?url$/.test(id) ? "export default 'data:,'" : undefined),
};
const withoutFonts = (style: string) => style.replace(/@font-face\s*\{[^}]*\}/g, '');

/** The one file of a page: its script and style deflated, and the few lines that unpack them. */
function pack(html: string, script: string, style: string): string {
  const packed = deflateRawSync(JSON.stringify({ style, script }), { level: 9 });
  const icon = encodeURIComponent(read('../public/favicon.svg'));
  const page = html
    .replace(
      /\s*<script type="module"[^>]*><\/script>|\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g,
      '',
    )
    .replace('./favicon.svg', () => `data:image/svg+xml,${icon}`)
    .replace(
      '</body>',
      () =>
        `<script type="text/plain" id="packed" data-length="${packed.length}">${toBase85(packed)}</script>\n<script>${read('./unpack.js')}</script>\n</body>`,
    );
  return withPolicy(page, SINGLE, { script, style });
}

/** Makes one HTML file of a build that has one script and one style. */
const oneFile: Plugin = {
  name: 'one-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const all = Object.values(bundle);
      const scripts = all.filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
      const assets = (ending: string) =>
        all.filter(
          (file): file is Rollup.OutputAsset => file.type === 'asset' && file.fileName.endsWith(ending),
        );
      const [pages, styles] = [assets('.html'), assets('.css')];
      if (scripts.length !== 1 || styles.length !== 1 || pages.length !== 1 || all.length !== 3)
        throw new Error(
          `one page, one script and one style make one file, not ${Object.keys(bundle).join()}`,
        );
      const source = pack(
        String(pages[0]!.source),
        scripts[0]!.code,
        withoutFonts(String(styles[0]!.source)),
      );
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: 'fourfold.html', source });
    },
  },
};

export const singleFile: Plugin[] = [inlineWorkers, systemFonts, oneFile];
