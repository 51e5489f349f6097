import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const Package = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** The version of `package.json`, "1.3.0". */
export function productVersion(): string {
  return Package.parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"))).version;
}

/** "1.3.0 (7c804cedd1a3)"; a commit whose files were changed ends with "+", and without git only the version is known. */
export function buildName(): string {
  const commit = git("rev-parse", "--short=12", "HEAD");
  if (commit === undefined) return productVersion();
  const changed = git("status", "--porcelain", "--untracked-files=no");
  return `${productVersion()} (${commit}${changed === "" ? "" : "+"})`;
}

function git(...words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", [...words], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}
