import { createHash } from "node:crypto";
import type { MatchedLine } from "../../../domain/roster/matched-line.ts";
import { BatchId, type Register, RowKey } from "../../../domain/values/ids.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { ListKind } from "../../../domain/vocabulary/list/list-kind.ts";
import { ROWS_PER_COMMIT } from "../../ledger/commit.ts";
import type { Actor, Ledger } from "../../ledger/ledger.ts";
import { refusalReason } from "./refusal-reason.ts";
import { wireReceipt } from "../../http/receipt.ts";

/** A batch is one transaction: a line is stored whole or not at all, and a stop leaves no half of one. */
interface LineBatch {
  readonly batchId: BatchId;
  readonly lines: readonly MatchedLine[];
}

/** Units before the people who join them, and both before what is said of them. */
const STEPS: readonly ListKind[] = ["units", "people", "directives", "results"];

/** Batches of one request: about 2,000 rows, which the function stores well within its time. */
const BATCHES_PER_REQUEST = 20;

export type StoredLists =
  | {
      readonly kind: "stored";
      /** Ids of the lines that are stored. */
      readonly stored: ReadonlySet<string>;
      /** Why the register did not accept a line, by its id. */
      readonly refused: ReadonlyMap<string, string>;
      /** Lines that the next request stores. */
      readonly left: number;
      readonly seq: number;
    }
  | { readonly kind: "busy" };

export interface StoreDeps {
  readonly ledger: Ledger;
  readonly register: Register;
  readonly actor: Actor;
  readonly language: Language;
  /** The id of the import, which the batches are named after. */
  readonly id: string;
}

/**
 * Stores lines as batches that are named after their content, so that a repeated request stores nothing twice. The lines
 * that an earlier request stored are "the same" when they are read again.
 * @param most batches that one request stores
 */
export async function storeLists(
  deps: StoreDeps,
  lines: readonly MatchedLine[],
  most = BATCHES_PER_REQUEST,
): Promise<StoredLists> {
  const batches = batchesOf(deps.id, lines);
  const stored = new Set<string>();
  const refused = new Map<string, string>();
  let { seq } = await deps.ledger.head(deps.register);
  for (const batch of batches.slice(0, most)) {
    const result = await push(deps, batch);
    if (result.kind !== "receipt") return { kind: "busy" };
    ({ seq } = result);
    const receipt = wireReceipt(batch.batchId, result, deps.language);
    const outcomes = receipt.rows.values();
    for (const line of batch.lines) {
      const own = line.rows.map(() => outcomes.next().value);
      const bad = own.find((outcome) => outcome === undefined || !ACCEPTED.has(outcome.status));
      if (own.length > 0 && bad === undefined) stored.add(line.id);
      else refused.set(line.id, bad === undefined ? "" : (refusalReason(bad, deps.language) ?? ""));
    }
  }
  const left = batches.slice(most).reduce((sum, batch) => sum + batch.lines.length, 0);
  return { kind: "stored", stored, refused, left, seq };
}

const ACCEPTED: ReadonlySet<string> = new Set(["accepted", "merged", "unchanged"]);

async function push({ ledger, register, actor }: StoreDeps, { batchId, lines }: LineBatch) {
  const rows = rowsOf(lines);
  const result = await ledger.push(register, { batchId, rows }, actor);
  if (result.kind === "batch-id-reused") throw new Error(`list batch ${batchId} was used for other rows`);
  return result;
}

function rowsOf(lines: readonly MatchedLine[]) {
  return lines.flatMap(({ rows }) =>
    rows.map(({ form, key, baseRev, fields }) => ({
      form,
      key: RowKey.parse(key),
      baseRev,
      fields: { ...fields },
    })),
  );
}

function batchesOf(id: string, lines: readonly MatchedLine[]): readonly LineBatch[] {
  const groups = STEPS.flatMap((step) => {
    const steps: MatchedLine[][] = [];
    let rows = Infinity;
    for (const line of lines.filter(({ kind }) => kind === step)) {
      if (rows + line.rows.length > ROWS_PER_COMMIT) {
        steps.push([]);
        rows = 0;
      }
      steps.at(-1)?.push(line);
      rows += line.rows.length;
    }
    return steps;
  });
  return groups.map((group) => {
    const hash = createHash("sha256")
      .update(JSON.stringify(rowsOf(group)))
      .digest("hex")
      .slice(0, 24);
    return { batchId: BatchId.parse(`${id}.${hash}`), lines: group };
  });
}
