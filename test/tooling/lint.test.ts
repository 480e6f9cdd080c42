import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

/** The names of the rules that a text would break in a file. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result.messages.map(({ ruleId }) => ruleId);
}

const IMPORTS = '@typescript-eslint/no-restricted-imports';

describe('imports run one way', () => {
  test.each([
    ['src/vocabulary/bad.ts', '../engine/run'],
    ['src/vocabulary/bad.ts', 'd3'],
    ['src/published/bad.ts', '../engine/engine'],
    ['src/engine/bad.ts', '../published/row'],
    ['src/engine/bad.ts', '../analysis/sweep'],
    ['src/engine/deep/bad.ts', '../../scenario/parse'],
    ['src/engine/bad.ts', 'd3'],
    ['src/engine/bad.ts', 'node:fs'],
    ['src/engine/bad.ts', '/src/app/main'],
    ['src/engine/bad.ts', '../../test/oracle'],
    ['src/analysis/bad.ts', '../simulation/pool'],
    ['src/analysis/bad.ts', '../scenario/parse'],
    ['src/analysis/bad.ts', 'd3'],
    ['src/scenario/bad.ts', '../engine/run'],
    ['src/scenario/bad.ts', '../analysis'],
    ['src/simulation/bad.ts', '../app/main'],
    ['src/simulation/bad.ts', '../scenario/parse'],
    ['src/app/bad.ts', '../engine/run'],
    ['src/app/views/bad.svelte.ts', '../../analysis/sweep'],
    ['src/app/bad.ts', '../cli/main'],
    ['src/app/bad.ts', 'd3-selection'],
    ['src/claims/bad.ts', '../simulation/pool'],
    ['src/claims/bad.ts', '../app/main'],
    ['src/lessons/bad.ts', '../app/main'],
    ['src/cli/bad.ts', '../app/main'],
    ['src/cli/bad.ts', 'svelte'],
  ])('%s may not import %s', async (file, from) => {
    expect(await broken(file, `import { thing } from '${from}';\nthing();\n`)).toEqual([IMPORTS]);
    expect(await broken(file, `export { thing } from '${from}';\n`)).toEqual([IMPORTS]);
    expect(await broken(file, `await import('${from}');\n`)).toEqual(['no-restricted-syntax']);
  });

  test.each([
    ['src/vocabulary/good.ts', './row'],
    ['src/engine/good.ts', '../vocabulary/parameters'],
    ['src/engine/good.ts', 'seedrandom'],
    ['src/analysis/good.ts', '../engine/run'],
    ['src/scenario/good.ts', '../vocabulary/parameters'],
    ['src/simulation/good.ts', '../analysis/sweep'],
    ['src/app/good.ts', '../simulation/client'],
    ['src/app/views/good.ts', '../charts/lines'],
    ['src/app/good.ts', 'svelte/motion'],
    ['src/app/good.ts', 'd3'],
    ['src/cli/good.ts', '../analysis/sweep'],
    ['src/cli/good.ts', 'node:fs'],
  ])('%s may import %s', async (file, from) => {
    expect(await broken(file, `import { thing } from '${from}';\nthing();\n`)).toEqual([]);
  });

  test('the page may know a type of the engine, never its code', async () => {
    expect(await broken('src/app/good.ts', "export type { Run } from '../engine/run';\n")).toEqual([]);
    expect(
      await broken('src/app/good.ts', "import type { Run } from '../engine/run';\nexport type A = Run;\n"),
    ).toEqual([]);
  });

  test('a component keeps to the same rules', async () => {
    const script = '<script lang="ts">\n  import { run } from \'../engine/run\';\n</script>\n\n{run()}\n';
    expect(await broken('src/app/Bad.svelte', script)).toEqual([IMPORTS]);
  });

  test('D3 computes and never draws', async () => {
    expect(await broken('src/app/bad.ts', "import { select } from 'd3';\nselect('p');\n")).toEqual([IMPORTS]);
  });
});

describe('the engine gives the same numbers everywhere', () => {
  test.each([
    ...['exp', 'log', 'pow', 'sin', 'tanh', 'cbrt', 'hypot', 'log1p', 'atan2', 'random'].map((name) => [
      `Math.${name}(1, 1)`,
      'no-restricted-properties',
    ]),
    ['2 ** 0.5', 'no-restricted-syntax'],
    ['new Date()', 'no-restricted-globals'],
    ['performance.now()', 'no-restricted-globals'],
    ['process.env', 'no-restricted-globals'],
    ['document.title', 'no-restricted-globals'],
  ])('it may not say %s', async (expression, rule) => {
    expect(await broken('src/engine/bad.ts', `export const value = ${expression};\n`)).toEqual([rule]);
    expect(await broken('src/app/good.ts', `export const value = ${expression};\n`)).toEqual([]);
  });

  test('it may not raise in place, nor take a function out of Math', async () => {
    expect(await broken('src/engine/bad.ts', 'export let value = 2;\nvalue **= 2;\n')).toEqual([
      'no-restricted-syntax',
    ]);
    expect(await broken('src/engine/bad.ts', 'export const { exp } = Math;\n')).toEqual([
      'no-restricted-properties',
    ]);
  });

  test.each(['sqrt', 'min', 'max', 'abs', 'floor', 'imul', 'fround'])('it may say Math.%s', async (name) => {
    expect(await broken('src/engine/good.ts', `export const value = Math.${name}(1, 1);\n`)).toEqual([]);
  });
});

test('no any', async () => {
  expect(await broken('src/scenario/bad.ts', 'export type Thing = any;\n')).toEqual([
    '@typescript-eslint/no-explicit-any',
  ]);
});
