export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML cannot hold at all: most controls, halves of characters, and two that are none. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in XML. */
export function escaped(text: string): string {
  return text.replace(UNFIT, '\uFFFD').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

const numbered = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/** An element of XML; attributes that are undefined are left out, and what is inside is markup already. */
export function tag(name: string, attributes: Attributes, inside?: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(numbered(value))}"`],
  );
  return `<${name}${list.join('')}${inside === undefined ? '/>' : `>${inside}</${name}>`}`;
}
