import type { ImportSlot } from "../../../domain/protocol/imports.ts";
import { FILE_TEXTS } from "../../../domain/texts/pane/files.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import type * as z from "zod";
import { noticed } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";

/** Undefined when the file store cannot be reached from the pane; the clerk then downloads with the browser. */
export async function fetchFile(url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

const BYTES_PER_MB = 1024 * 1024;

/** Whether the file was uploaded to its slot; a failure is shown as a notice. */
export async function putFile(
  store: ActionDeps["store"],
  { url, maxBytes }: z.infer<typeof ImportSlot>["upload"],
  file: File,
): Promise<boolean> {
  const isSmall = file.size <= maxBytes;
  if (isSmall && (await isTaken(url, file))) return true;
  const text = isSmall ? FILE_TEXTS.notSent : FILE_TEXTS.tooLarge;
  const most = String(Math.floor(maxBytes / BYTES_PER_MB));
  store.set((state) => noticed(state, "error", fill(text[state.language], { most })));
  return false;
}

async function isTaken(url: string, file: File): Promise<boolean> {
  try {
    return (await fetch(url, { method: "PUT", body: file })).ok;
  } catch {
    return false;
  }
}
