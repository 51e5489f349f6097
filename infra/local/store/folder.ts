import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Creates one level at a time, since Node's recursive mode never returns where the system answers "no such folder"
 * (/proc).
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** The folder itself, or the nearest existing one above it. */
export function nearestFolder(folder: string): string {
  return isFolder(folder) ? folder : nearestFolder(path.dirname(folder));
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
