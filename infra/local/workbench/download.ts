import { element } from "./element.ts";

/** Gives the browser a file to keep. */
export function download(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  element("a", { attributes: { href, download: name } }).click();
  URL.revokeObjectURL(href);
}
