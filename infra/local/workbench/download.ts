import { element } from "./element.ts";

/** Downloads a file in the browser. */
export function download(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  element("a", { attributes: { href, download: name } }).click();
  URL.revokeObjectURL(href);
}
