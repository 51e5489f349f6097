import { fold } from "../../values/fold.ts";

/** A file's name of lower-case Latin letters, digits and dashes, which every system and every mail takes. */
export function fileName(...parts: readonly string[]): string {
  return parts
    .map((part) => fold(part).replaceAll(/[^a-z0-9]+/g, "-"))
    .join("-")
    .replaceAll(/^-+|-+$/g, "");
}
