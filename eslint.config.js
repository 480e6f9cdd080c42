import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const FOLDERS = [
  ...['vocabulary', 'published', 'engine', 'analysis', 'scenario', 'simulation'],
  ...['claims', 'lessons', 'app', 'cli'],
];

/**
 * Imports run one way: a folder of src may import the folders it is given, itself, and the packages it is given.
 * @param {string} name the folder
 * @param {{ may: string[], types?: string[], packages: string }} rule `types`: folders whose types only;
 *   `packages`: the bare imports allowed, as a regular expression
 * @param {import('eslint').Linter.RulesRecord} [rules] more rules for this folder
 */
function folder(name, { may, types = [], packages }, rules = {}) {
  const climb = (names) => `\\.\\.\\/(${names.join('|')})(\\/|$)`;
  const forbidden = ['test', ...FOLDERS.filter((other) => ![name, ...may, ...types].includes(other))];
  const strangers = `^(?!\\.\\.?\\/|(${packages})$)`;
  const allowed = `src/${name} may import: ${['itself', ...may, ...types.map((type) => `types of ${type}`)].join(', ')}`;
  const { 'no-restricted-syntax': syntax = [], ...others } = rules;
  return {
    files: [`src/${name}/**`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'd3', importNames: ['select', 'selectAll'], message: 'Svelte draws every element' },
          ],
          patterns: [
            { regex: climb(forbidden), message: allowed },
            { regex: strangers, message: `packages of src/${name}: ${packages || 'none'}` },
            ...(types.length ? [{ regex: climb(types), allowTypeImports: true, message: allowed }] : []),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=/${climb([...forbidden, ...types])}/]`, message: allowed },
        {
          selector: `ImportExpression[source.value=/${strangers}/]`,
          message: `not a package of src/${name}`,
        },
        ...syntax,
      ],
      ...others,
    },
  };
}

// their last digits differ between JavaScript engines; + − × ÷ and sqrt agree everywhere
const INEXACT =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh';
const POWER = { message: 'a ** b is Math.pow, which differs between browsers' };

const pureEngine = {
  'no-restricted-globals': [
    'error',
    ...['Date', 'performance', 'crypto', 'window', 'document', 'self', 'globalThis', 'navigator', 'process'],
    ...['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'console'],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'use the seeded streams' },
    ...INEXACT.split(' ').map((property) => ({
      object: 'Math',
      property,
      message: 'differs between browsers',
    })),
  ],
  'no-restricted-syntax': [
    { selector: "BinaryExpression[operator='**']", ...POWER },
    { selector: "AssignmentExpression[operator='**=']", ...POWER },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'dist-single/', 'test-results/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  // the compiler knows better
  { files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
  folder('vocabulary', { may: [], packages: '' }),
  folder('engine', { may: ['vocabulary'], packages: 'seedrandom' }, pureEngine),
  folder('published', { may: ['vocabulary'], packages: '' }),
  folder('analysis', { may: ['engine', 'published', 'vocabulary'], packages: 'seedrandom' }),
  folder('scenario', { may: ['vocabulary'], packages: '' }),
  folder('simulation', { may: ['analysis', 'engine', 'published', 'vocabulary'], packages: 'seedrandom' }),
  folder('claims', { may: ['analysis', 'engine', 'scenario', 'vocabulary'], packages: '' }),
  folder('lessons', { may: ['scenario', 'vocabulary'], packages: 'svelte(\\/.*)?' }),
  // the model ships in the worker, and in what is fetched later: the page knows its types and never its code
  folder('app', {
    may: ['simulation', 'scenario', 'claims', 'lessons', 'published', 'vocabulary'],
    types: ['engine', 'analysis'],
    packages: 'svelte(\\/.*)?|d3|uqr|@fontsource\\/.*',
  }),
  folder('cli', {
    may: FOLDERS.filter((folder) => folder !== 'app' && folder !== 'cli'),
    packages: 'node:.*|vite',
  }),
  {
    // published coefficients keep the digits they were published with
    files: ['src/engine/maths/**'],
    rules: { 'no-loss-of-precision': 'off', '@typescript-eslint/no-loss-of-precision': 'off' },
  },
);
