// the page is deflated in here, so that one file holds all of it and stays small enough to be handed on
(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('packed').textContent), (byte) =>
    byte.charCodeAt(0),
  );
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts = await new Response(stream).json();
  for (const tag of ['style', 'script'])
    document.head.append(Object.assign(document.createElement(tag), { textContent: parts[tag] }));
})().catch(() => {
  document.getElementById('app').textContent = 'This page needs a newer browser (from 2023 or later).';
});
