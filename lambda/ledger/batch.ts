import { rowId } from "../../domain/values/ids.ts";
import { createHash } from "node:crypto";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { WireRow } from "../../domain/protocol/push.ts";
import type { IssueCode } from "../../domain/vocabulary/faults/issue-code.ts";

/** A row of a batch, parsed on its own so that a malformed row refuses only itself. */
export type BatchRow = {
  /** Its index in the request and in the list of outcomes. */
  readonly place: number;
  /** Form and key as sent, or "" for an impossible value. */
  readonly form: string;
  readonly key: string;
} & (
  | { readonly kind: "patch"; readonly patch: WireRow }
  | { readonly kind: "refused"; readonly field: string; readonly code: IssueCode }
);

export interface Batch {
  readonly hash: string;
  /** Rows in processing order: forms that others refer to come first (units before memberships). */
  readonly rows: readonly BatchRow[];
}

/** No proper row is larger; two of them (set and before) must fit one item of the journal. */
const MAX_ROW_BYTES = 100_000;
const LONGEST_NAME = 120;

const FORM_ORDER: ReadonlyMap<string, number> = new Map(FORMS.map((form, index) => [form.id, index]));

export function parseBatch(rows: readonly unknown[]): Batch {
  const hash = createHash("sha256");
  const rowIds = new Set<string>();
  const batchRows = rows.map((row, place): BatchRow => {
    const text = canonicalText(row);
    hash.update(text).update("\n");
    return Buffer.byteLength(text) > MAX_ROW_BYTES
      ? refused(row, place, "row", "row-too-large")
      : parseBatchRow(row, place, rowIds);
  });
  return {
    hash: hash.digest("hex"),
    rows: batchRows.toSorted((left, right) => formOrder(left) - formOrder(right)),
  };
}

function parseBatchRow(row: unknown, place: number, rowIds: Set<string>): BatchRow {
  const parsed = WireRow.safeParse(row);
  if (!parsed.success)
    return refused(row, place, String(parsed.error.issues[0]?.path[0] ?? "row"), "malformed-row");
  const { form, key } = parsed.data;
  const id = rowId(parsed.data);
  if (rowIds.has(id)) return refused(row, place, "row", "duplicate-row");
  rowIds.add(id);
  return { kind: "patch", place, form, key, patch: parsed.data };
}

function refused(row: unknown, place: number, field: string, code: IssueCode): BatchRow {
  return { kind: "refused", place, form: nameIn(row, "form"), key: nameIn(row, "key"), field, code };
}

function nameIn(row: unknown, name: "form" | "key"): string {
  const value: unknown = typeof row === "object" && row !== null ? Reflect.get(row, name) : undefined;
  return typeof value === "string" && value.length <= LONGEST_NAME ? value : "";
}

function formOrder(row: BatchRow): number {
  return FORM_ORDER.get(row.form) ?? FORM_ORDER.size;
}

/**
 * JSON sorted by name, because a restarted client may send the same row with its names in another order (L6). Unlike in
 * `canonicalJson`, names that are whole numbers come first. This must not change: stored receipts hold hashes of these
 * bytes.
 */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
