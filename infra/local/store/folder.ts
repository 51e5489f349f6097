import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

/** One level at a time: Node's own recursive way never returns where the system refuses with "no such folder" (/proc). */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** The folder itself, or the nearest one above it that is there. */
export function nearestFolder(folder: string): string {
  return isFolder(folder) ? folder : nearestFolder(path.dirname(folder));
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
