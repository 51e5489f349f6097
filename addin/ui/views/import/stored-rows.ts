import { html, nothing, type TemplateResult } from "lit/html.js";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { SHEET_IMPORT_TEXTS } from "../../../../domain/texts/pane/import.ts";
import type { ImportResponse } from "../../../../domain/protocol/imports.ts";
import type { RowOutcome } from "../../../../domain/protocol/push.ts";
import { messageBar } from "../parts/message-bar.ts";
import type { View } from "../parts/view.ts";

/** How many rows were stored, and why each of the others was not. */
export function storedRows(view: View, { receipts }: ImportResponse): TemplateResult {
  const { say } = view;
  const rows = receipts.flatMap((receipt) => receipt.rows);
  const [accepted, unchanged] = [
    rows.filter(({ status }) => status === "accepted" || status === "merged").length,
    rows.filter(({ status }) => status === "unchanged").length,
  ];
  const refused = rows.length - accepted - unchanged;
  const text = say(SHEET_IMPORT_TEXTS.stored, { accepted, unchanged, refused });
  const reasons = [...new Set(rows.flatMap((row) => reasonOf(view, row) ?? []))];
  return html`${messageBar(refused === 0 ? "success" : "warning", text)}
  ${
    reasons.length === 0
      ? nothing
      : html`<ul class="issues" id="refused-rows">
          ${reasons.map((reason) => html`<li>${reason}</li>`)}
        </ul>`
  }`;
}

/** Undefined for a row that is in the register now. */
function reasonOf({ say }: View, row: RowOutcome): string | undefined {
  const caption = findForm(row.form)?.caption;
  const form = caption === undefined ? "" : say(caption);
  const because = (reason: string): string => say(SHEET_IMPORT_TEXTS.refusedRow, { form, reason });
  switch (row.status) {
    case "accepted":
    case "merged":
    case "unchanged":
      return undefined;
    case "invalid":
      return because(row.issues.map(({ message }) => message).join(" "));
    case "locked":
      return because(say(SHEET_IMPORT_TEXTS.lockedRow));
    case "conflict":
      return because(say(SHEET_IMPORT_TEXTS.conflictRow));
    case "forbidden":
      return because(say(SHEET_IMPORT_TEXTS.forbiddenRow));
  }
}
