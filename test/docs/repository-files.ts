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

/** Every file and folder of the repository by its path from the root, without those that git ignores. */
export function repositoryFiles(): readonly string[] {
  return FILES;
}

/**
 * Whether a file or folder exists, below the root or below the folder that the document's table names; in the latter case a
 * test may be named without its ending. Output of commands is not checked.
 */
export function isInRepository(path: string, folder?: string): boolean {
  const bare = path.replace(/\/$/, "");
  const below = folder === undefined ? [] : ["", ".test.ts"].map((end) => posix.join(folder, bare) + end);
  return [bare, `${bare}.ts`, ...below].some(
    (candidate) =>
      IGNORED.has(candidate.split("/")[0] ?? "") ||
      FILES.includes(candidate) ||
      FILES.some((file) => file.startsWith(`${candidate}/`)),
  );
}
