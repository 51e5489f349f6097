import { type FileDigest, MAX_UPLOAD_BYTES } from "../../../domain/protocol/fields.ts";
import type { ImportSlot } from "../../../domain/protocol/imports.ts";
import { FILE_TEXTS } from "../../../domain/texts/pane/files.ts";
import { type Bilingual, fill } from "../../../domain/values/bilingual.ts";
import type { Answer } from "../../client/call.ts";
import { digestOf, sendFile } from "../../client/send-file.ts";
import { noticed } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { valueOrNotice } from "./during.ts";

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

/** The id of the slot that took the file; after a failure undefined, with a notice. */
export async function bringFile(
  store: ActionDeps["store"],
  file: File,
  open: (about: { readonly fileName: string; readonly content: FileDigest }) => Promise<Answer<ImportSlot>>,
): Promise<string | undefined> {
  if (file.size > MAX_UPLOAD_BYTES) return noteFailure(store, FILE_TEXTS.tooLarge);
  const content = await readBytes(file);
  if (content === undefined) return noteFailure(store, FILE_TEXTS.notRead);
  const slot = valueOrNotice(store, await open({ fileName: file.name, content: await digestOf(content) }));
  if (slot === undefined) return undefined;
  return (await isTaken(slot, content)) ? slot.id : noteFailure(store, FILE_TEXTS.notSent);
}

function noteFailure(store: ActionDeps["store"], text: Bilingual): undefined {
  const most = String(MAX_UPLOAD_BYTES / BYTES_PER_MB);
  store.set((state) => noticed(state, "error", fill(text[state.language], { most })));
}

/** Undefined for a file that was changed, moved or closed off since it was chosen. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

async function isTaken({ upload }: ImportSlot, content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return (await sendFile(upload, content)).ok;
  } catch {
    return false;
  }
}
