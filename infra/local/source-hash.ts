import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * SHA-256 in hex of the names and bytes of the files, and of all files in the folders, named relative to the
 * repository's root.
 */
export function sourceHash(sources: readonly string[]): string {
  const hash = createHash("sha256");
  const add = (name: string): void => {
    const file = path.join(ROOT, name);
    if (statSync(file).isDirectory()) {
      for (const inside of readdirSync(file).toSorted()) add(`${name}/${inside}`);
      return;
    }
    hash.update(name).update("\0").update(readFileSync(file)).update("\0");
  };
  for (const source of sources) add(source);
  return hash.digest("hex");
}
