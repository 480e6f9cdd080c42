/** Texts that no text box, title or table of a page should come to harm by. */
export const SCRIPT = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';

export const TEXTS: Readonly<Record<string, string>> = {
  script: SCRIPT,
  'a script address': 'javascript:window.hit=1',
  'the end of a script and a comment': '</script></style></title>--><svg onload="window.hit=1">',
  'what templates read': '{@html window.hit=1}${window.hit=1}{{constructor.constructor("window.hit=1")()}}',
  'a formula': '=HYPERLINK("https://example.com/?"&A1,"open")',
  'the name of a prototype': '__proto__',
  'half a character': 'a\ud800b',
  'an override of direction': 'a\u202Etxt.exe',
  'isolates that never end': '\u2066\u2067\u2068'.repeat(20),
  'marks of direction': '\u200Ea\u200F\u061C',
  'letters of no width': 'a\u200Bb\u200D\u2060\uFEFF',
  'nothing to be seen': '\u200B\u3164\u2060',
  'a tower of marks': `a${'\u0301'.repeat(150)}`,
  'ends of lines': 'a\r\nb\u2028c\u0085d',
  'the end of a text': 'a\u0000b',
  'a terminal sequence': '\u001b[2J\u001b]0;hit\u0007',
  'an entity and an escape': '&lt;b&gt;\\u003cscript\\u003e%3Cscript%3E',
};
