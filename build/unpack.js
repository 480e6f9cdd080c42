// the page is deflated in here, so that one file holds all of it and stays small enough to be handed on
(async () => {
  const packed = document.getElementById('packed');
  const text = packed.textContent;
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let four = 0;
    for (let k = 0; k < 5; k++) {
      const code = text.charCodeAt(at + k);
      four = four * 85 + code - (code > 60 ? 41 : 40);
    }
    bytes.setUint32((at / 5) * 4, four);
  }
  const whole = new Blob([new Uint8Array(bytes.buffer, 0, Number(packed.dataset.length))]);
  const stream = whole.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts = await new Response(stream).json();
  for (const tag of ['style', 'script'])
    document.head.append(Object.assign(document.createElement(tag), { textContent: parts[tag] }));
})().catch(() => {
  document.getElementById('app').textContent = 'This page needs a newer browser (from 2023 or later).';
});
