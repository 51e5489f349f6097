import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../manifest.xml", import.meta.url));

/** The placeholder of a deployment's origin in `manifest.xml`; the name cannot resolve. */
export const PLACEHOLDER_ORIGIN = "https://addin.invalid";

/** The manifest of a deployment at the origin ("https://host", without a slash at its end). */
export async function manifestFor(origin: string): Promise<string> {
  return (await readFile(SOURCE, "utf8")).replace(/^<!--.*-->\n/m, "").replaceAll(PLACEHOLDER_ORIGIN, origin);
}
