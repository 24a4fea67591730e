/** What can stand in an element: text stays text, and `undefined` leaves nothing. */
export type Content = Node | string | undefined | readonly Content[];

/** Attributes: `true` is written as an empty one, `false` and `undefined` not at all. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Builds an element. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  write(element, attributes);
  element.append(...nodes(content));
  return element;
}

/** Builds an element of a picture. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: Content[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  write(element, attributes);
  element.append(...nodes(content));
  return element;
}

/** Does something when an element is pressed; returns the element. */
export function pressed<Pressed extends HTMLElement>(element: Pressed, then: () => void): Pressed {
  element.addEventListener('click', then);
  return element;
}

/** Sets a custom property, which a strict policy allows where it forbids `style` attributes. */
export const setVariable = (element: HTMLElement, name: string, value: string | number): void =>
  element.style.setProperty(`--${name}`, String(value));

const nodes = (content: readonly Content[]): (Node | string)[] =>
  content.flatMap((item) => {
    if (item === undefined) return [];
    return typeof item === 'string' || item instanceof Node ? [item] : nodes(item);
  });

function write(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
}
