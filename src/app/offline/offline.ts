import { mount } from 'svelte';
import Newer from './Newer.svelte';

/** Offers a newer version once; until it is asked for, the page stays what it is. */
function offerOnce(): (load: () => void) => void {
  let isOffered = false;
  return (load) => {
    if (isOffered) return;
    isOffered = true;
    mount(Newer, { target: document.body, props: { load } });
  };
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  const wasControlled = container.controller !== null;
  const offer = offerOnce();
  let isAsked = false;
  // also when another page of the same place took the newer version
  container.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (wasControlled) offer(() => location.reload());
  });
  const registration = await container.register('./sw.js');
  const watch = (worker: ServiceWorker | null) => {
    if (worker?.state !== 'installed' || !container.controller) return;
    offer(() => {
      isAsked = true;
      worker.postMessage('take over');
    });
  };
  watch(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => watch(installing));
  });
}

/** Has the browser keep the files of the page; where it cannot or may not, the page works with a network. */
export function keepOffline(): void {
  if ('serviceWorker' in navigator && location.protocol.startsWith('http'))
    void register(navigator.serviceWorker).catch(() => undefined);
}
