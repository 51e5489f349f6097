import type { FileDigest } from "../../domain/protocol/fields.ts";
import type { ImportSlot } from "../../domain/protocol/imports.ts";

/** What a slot is asked for: it takes this file and no other. */
export async function digestOf(content: Uint8Array<ArrayBuffer>): Promise<FileDigest> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return { bytes: content.length, sha256: btoa(String.fromCodePoint(...hash)) };
}

/** Sends the file to its slot. @returns whether the object store took it, and its HTTP status. */
export async function sendFile(
  { url, method, headers }: ImportSlot["upload"],
  content: Uint8Array<ArrayBuffer>,
): Promise<{ readonly ok: boolean; readonly status: number }> {
  return fetch(url, { method, headers, body: content });
}
