import type { Answer } from "../../../addin/client/call.ts";
import { digestOf, sendFile } from "../../../addin/client/send-file.ts";
import type { FileDigest } from "../../../domain/protocol/fields.ts";
import type { ImportSlot } from "../../../domain/protocol/imports.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { CONNECTION_TEXTS } from "../texts/connection.ts";
import { required } from "./required.ts";

/**
 * Asks for a slot for this file and sends it there.
 * @returns the id of the import
 * @throws StartFailure
 */
export async function bringFile(
  fileName: string,
  content: Buffer,
  open: (about: { readonly fileName: string; readonly content: FileDigest }) => Promise<Answer<ImportSlot>>,
): Promise<string> {
  const bytes = new Uint8Array(content);
  const slot = required(fileName, await open({ fileName, content: await digestOf(bytes) }));
  const { ok, status } = await sendFile(slot.upload, bytes);
  if (ok) return slot.id;
  const values = { file: fileName, status: String(status) };
  throw new StartFailure(formatBilingual(CONNECTION_TEXTS["upload-failed"], values));
}
