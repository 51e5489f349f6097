/** Free space on the disk of the data folder, checked before anything is accepted. */
import { statfsSync } from "node:fs";
import { StartFailure } from "../start-failure.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { STORE_TEXTS } from "../texts/store.ts";

/**
 * Below this nothing is accepted: the largest batch is 1 MB and is written about five times (row, journal, stream,
 * log of the store), and some come at once.
 */
const RESERVE_MB = 16;
const MB = 1024 * 1024;

function hasSpace(folder: string): boolean {
  return freeMegabytes(folder) >= RESERVE_MB;
}

/** @throws StartFailure when `bytes` would fill the disk */
export function requireSpace(folder: string, bytes = 0): void {
  const needed = RESERVE_MB + Math.ceil(bytes / MB);
  if (freeMegabytes(folder) < needed) throw new StartFailure(noSpace(folder, needed));
}

function noSpace(folder: string, needed = RESERVE_MB): string {
  const free = freeMegabytes(folder);
  return formatBilingual(STORE_TEXTS["no-space"], { folder, free: String(free), needed: String(needed) });
}

export interface SpaceWatch {
  /** Whether anything may be accepted. */
  readonly isOpen: () => boolean;
  stop(): void;
}

const LOOK_EVERY_MS = 1000;

/** Reports once when the disk is nearly full, and once when there is space again. */
export function watchSpace(folder: string, report: (line: string) => void): SpaceWatch {
  let open = true;
  const look = (): boolean => {
    const now = hasSpace(folder);
    if (now !== open)
      report(
        now
          ? formatBilingual(STORE_TEXTS["space-again"], { folder })
          : `${noSpace(folder)} ${formatBilingual(STORE_TEXTS.paused)}`,
      );
    open = now;
    return open;
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return { isOpen: look, stop: () => clearInterval(timer) };
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize, blocks } = statfsSync(folder);
  // A file system without blocks, such as /proc, stores nothing and is never full.
  if (blocks === 0) return Infinity;
  return Math.floor((bavail * bsize) / MB);
}
