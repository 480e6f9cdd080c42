// Keeps the files of the page, so that it opens without a network. The build writes before this which they are, and
// a version that is another one as soon as any of them is.
declare const FILES: readonly string[];
declare const VERSION: string;

/** The page itself; that name is never redirected, as index.html may be. */
const PAGE = './';

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What is used of a service worker's scope; the types of the browser's library are those of a page. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const scope = self as unknown as Scope;
const home = scope.registration.scope;
// other copies of the page may stand on the same host
const OURS = `fourfold ${home} `;
const MINE = OURS + VERSION;

async function keep(): Promise<void> {
  const cache = await caches.open(MINE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
}

/** Older files go, unless another page that is open may still ask for them. */
async function tidy(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 1) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== MINE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function find(request: Request, isPage: boolean): Promise<Response> {
  const alike = { ignoreVary: true, ignoreSearch: true };
  const mine = await caches.open(MINE);
  const found = await mine.match(isPage ? PAGE : request, alike);
  return found ?? (await caches.match(request, alike)) ?? fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(keep()));
scope.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => scope.clients.claim())));
// a newer version waits until somebody asks for it
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(home)) return;
  const isPage = mode === 'navigate';
  // below the page there may be other pages
  if (isPage && !/^(index\.html)?([?#]|$)/.test(url.slice(home.length))) return;
  event.respondWith(find(event.request, isPage));
});
