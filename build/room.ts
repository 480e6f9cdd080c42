import type { Plugin } from 'vite';

/** Tells a page that was opened on this machine where the room's phones find it, once served with --host. */
export function roomAddress(): Plugin {
  return {
    name: 'room-address',
    configurePreviewServer(server) {
      server.middlewares.use('/room.json', (_, answer) => {
        answer.setHeader('content-type', 'application/json');
        answer.end(JSON.stringify(server.resolvedUrls?.network ?? []));
      });
    },
  };
}
