type Child = Node | string | null;

interface Properties {
  readonly id?: string;
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: { readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
}

/** An element with its children. Text is added as text nodes, so that no row's content becomes markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (properties.id !== undefined) node.id = properties.id;
  if (properties.class !== undefined) node.className = properties.class;
  for (const [name, value] of Object.entries(properties.attributes ?? {})) node.setAttribute(name, value);
  for (const [event, listener] of Object.entries(properties.on ?? {})) {
    node.addEventListener(event, listener as EventListener);
  }
  node.append(...children.filter((child): child is Node | string => child !== null));
  return node;
}
