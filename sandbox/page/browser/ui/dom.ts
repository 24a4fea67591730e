/** What can stand inside an element. Text becomes text nodes, never markup. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Listeners = { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void };

interface Properties {
  readonly on?: Listeners;
  /** CSS custom properties, without their dashes; `style` attributes are forbidden by the page's policy. */
  readonly css?: Readonly<Record<string, string | undefined>>;
  /** Everything else is an attribute: `true` means present, `undefined` and (but for `aria-…`) `false` absent. */
  readonly [attribute: string]: unknown;
}

/** Builds an element. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { on = {}, css = {}, ...attributes } = properties;
  for (const [name, value] of Object.entries(attributes)) {
    const isSpelledOut = name.startsWith('aria-') || value !== true;
    if (value === undefined || value === null || (value === false && !name.startsWith('aria-'))) continue;
    element.setAttribute(name, isSpelledOut ? String(value) : '');
  }
  for (const [name, value] of Object.entries(css)) {
    if (value !== undefined) element.style.setProperty(`--${name}`, value);
  }
  for (const [type, listener] of Object.entries(on)) {
    element.addEventListener(type, listener as EventListener);
  }
  element.append(...flatten(children));
  return element;
}

function flatten(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    if (typeof child === 'object' && !(child instanceof Node)) return flatten(child);
    return [typeof child === 'number' ? String(child) : child];
  });
}

/** Makes `children` the whole content of `element`. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...flatten(children));
}

let lastId = 0;

/** An id that no other element has. */
export function uniqueId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
