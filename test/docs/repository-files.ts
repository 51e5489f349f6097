import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const IGNORED: ReadonlySet<string> = new Set(
  readFileSync(".gitignore", "utf8")
    .split("\n")
    .map((line) => line.replaceAll("/", ""))
    .filter((line) => line !== ""),
);

const FILES = readdirSync(".", { withFileTypes: true })
  .filter(({ name }) => name !== ".git" && !IGNORED.has(name))
  .flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    const inside = readdirSync(entry.name, { recursive: true, encoding: "utf8" });
    return inside.map((path) => posix.join(entry.name, path.replaceAll("\\", "/")));
  });

/** Every file and folder of the repository by its path from the root; what git ignores is no part of it. */
export function repositoryFiles(): readonly string[] {
  return FILES;
}

/**
 * Whether a file or folder stands there, from the root or from the folder that the document's table names; below such a
 * folder a test may be named without its ending. What the commands write is not looked for.
 */
export function isInRepository(path: string, folder?: string): boolean {
  const bare = path.replace(/\/$/, "");
  const below = folder === undefined ? [] : ["", ".test.ts"].map((end) => posix.join(folder, bare) + end);
  return [bare, `${bare}.ts`, ...below].some(
    (one) =>
      IGNORED.has(one.split("/")[0] ?? "") ||
      FILES.includes(one) ||
      FILES.some((file) => file.startsWith(`${one}/`)),
  );
}
