import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A static host of one folder. */
export interface Host {
  /** Where the page stands. */
  readonly url: string;
  /** Nobody answers any more. */
  stop(): Promise<void>;
}

/** Serves a folder below a path, as any static host would, until it is stopped. */
export async function host(
  folder: string,
  { below = '/', headers = {} }: { below?: string; headers?: Record<string, string> } = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const name = pathname.slice(below.length) || 'index.html';
    readFile(path.join(folder, name)).then(
      (content) =>
        response
          .writeHead(200, { ...headers, 'content-type': TYPES[path.extname(name)] ?? 'text/plain' })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
