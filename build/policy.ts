import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Where a page may take things from; what is not named comes from nowhere. */
interface Sources {
  readonly script: readonly string[];
  readonly style: readonly string[];
  readonly img: readonly string[];
  readonly font: readonly string[];
  readonly connect: readonly string[];
  readonly worker: readonly string[];
}

// WebAssembly compiles under this word, and no text does
const WASM = "'wasm-unsafe-eval'";
const SELF = "'self'";

/** A page and its files on a server. */
export const SITE: Sources = {
  script: [SELF, WASM],
  style: [SELF],
  img: [SELF, 'data:', 'blob:'],
  font: [SELF],
  connect: [SELF],
  worker: [SELF],
};

/** A page that is one file: pictures and workers are inside it. */
export const SINGLE: Sources = {
  script: [WASM],
  style: [],
  img: ['data:', 'blob:'],
  font: ['data:'],
  connect: ['data:'],
  worker: ['blob:'],
};

/** The scripts or styles that may stand in a page, by what they say. */
const hashesOf = (texts: readonly string[]): string[] =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** A content security policy (W3C, CSP level 3) for a page with some scripts and styles written into it. */
function policyOf(sources: Sources, scripts: readonly string[], styles: readonly string[]): string {
  const inline: Partial<Record<keyof Sources, string[]>> = {
    script: hashesOf(scripts),
    style: hashesOf(styles),
  };
  const rows = Object.entries(sources).map(([kind, from]: [string, readonly string[]]) => {
    const all = [...from, ...(inline[kind as keyof Sources] ?? [])];
    return `${kind}-src ${all.join(' ') || "'none'"}`;
  });
  return ["default-src 'none'", ...rows, "base-uri 'none'", "form-action 'none'"].join('; ');
}

const textsIn = (html: string, tag: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .filter(([, attributes = '']) => !/\bsrc=|type="text\/plain"/.test(attributes))
    .map(([, , text = '']) => text);

/**
 * Writes its policy into a page, before anything that it rules.
 * @param unpacked scripts and styles that the page writes into itself
 */
export function withPolicy(
  html: string,
  sources: Sources,
  unpacked: { readonly script?: string; readonly style?: string } = {},
): string {
  const all = (tag: 'script' | 'style') => [...textsIn(html, tag), ...(unpacked[tag] ? [unpacked[tag]] : [])];
  const policy = policyOf(sources, all('script'), all('style'));
  return html.replace(
    /<meta charset[^>]*>/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** Gives the built page of a site its policy; a page under development needs scripts that this would refuse. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, SITE) },
  };
}
