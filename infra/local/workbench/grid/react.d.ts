/** As much of React as places a node of our own in Univer; it comes with Univer, without types. */
declare module "react" {
  export function createElement(
    tag: string,
    properties: { readonly ref: (host: HTMLElement | null) => void },
  ): unknown;
}
