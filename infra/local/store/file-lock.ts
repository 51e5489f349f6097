/** Locks between processes of this machine. A lock whose process died, even by kill -9, is free. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const RETRY_MS = 200;
let lockCount = 0;

export type Lock =
  | { readonly kind: "held"; readonly release: () => void }
  | { readonly kind: "taken"; readonly holder: number };

/**
 * Tries to take the lock, a folder with one file for each contender, named after its process. A contender that sees
 * another living one withdraws, so two at the same instant may both withdraw and never both hold the lock.
 */
export function tryLock(folder: string): Lock {
  mkdirSync(folder, { recursive: true });
  lockCount += 1;
  const ownName = `${process.pid}.${lockCount}`;
  const release = (): void => rmSync(path.join(folder, ownName), { force: true });
  writeFileSync(path.join(folder, ownName), "");
  for (const name of readdirSync(folder)) {
    const holder = Number.parseInt(name, 10);
    if (name === ownName) continue;
    if (isAlive(holder)) {
      release();
      return { kind: "taken", holder };
    }
    rmSync(path.join(folder, name), { force: true });
  }
  return { kind: "held", release };
}

/** Waits until no other living process holds the lock, and takes it. @returns the release of the lock */
export async function takeLock(folder: string): Promise<() => void> {
  for (;;) {
    const lock = tryLock(folder);
    if (lock.kind === "held") return lock.release;
    await sleep(RETRY_MS * (0.5 + Math.random()));
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user is alive, though it may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
