import { element } from "./element.ts";

/** Gives the browser a file to keep. */
export function download(name: string, url: string): void {
  element("a", { attributes: { href: url, download: name } }).click();
}
