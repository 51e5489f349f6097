/**
 * The lane of late corrections. A user who may write the register requests one with a reason, and another user decides.
 * An approved correction is applied as one batch, the only kind that may change a locked period. The published run
 * stays as it is until the run that the correction makes due supersedes it.
 */
import { createHash } from "node:crypto";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { Fields } from "../../domain/forms/form.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import { BatchId, type Register, type UnitId, type UserId } from "../../domain/values/ids.ts";
import {
  type CorrectionDecision,
  CorrectionId,
  type CorrectionRequest,
} from "../../domain/protocol/corrections.ts";
import type { Actor, Ledger, StoredRow } from "../ledger/ledger.ts";
import { CORRECTION_PREFIX } from "../ledger/undo.ts";
import type { Correction, CorrectionStore } from "./correction-store.ts";

export interface CorrectionDeps {
  readonly ledger: Ledger;
  readonly corrections: CorrectionStore;
  /** The unit whose registers hold the catalogue. */
  readonly committee: UnitId;
  readonly now: () => string;
}

/** The client id of the lane's own commits in the journal. */
const CLIENT = "corrections";

export type RequestedCorrection =
  | { readonly kind: "requested"; readonly correction: Correction }
  | { readonly kind: "batch-id-reused" }
  | { readonly kind: "invalid-request"; readonly field: string };

/** A repeated request with the same id and content is the same correction. */
export async function requestCorrection(
  { ledger, corrections, committee, now }: CorrectionDeps,
  { requestId, unit, year, reason, rows }: CorrectionRequest,
  { user, roles, ofCommittee = false }: Pick<Actor, "user" | "roles" | "ofCommittee">,
): Promise<RequestedCorrection> {
  const id = CorrectionId.parse(`${year}.${requestId}`);
  const register = { unit, year };
  const held = await Promise.all(rows.map((row) => heldRow(ledger, register, row)));
  const wrong = firstWrongPart(rows, held, unit === committee);
  // What was asked for before stays the same correction, whatever has become of its rows.
  if (wrong !== undefined && (await corrections.read(id)) === undefined)
    return { kind: "invalid-request", field: wrong };
  const correction: Correction = {
    id,
    unit,
    year,
    reason,
    rows,
    before: rows.map((row, place) => heldBefore(row, held[place])),
    roles: [...roles],
    ofCommittee,
    requestedBy: user,
    requestedAt: now(),
    status: "requested",
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    outcomes: null,
    seq: null,
  };
  if (await corrections.create(correction)) return { kind: "requested", correction };
  const stored = await corrections.read(correction.id);
  if (stored === undefined) throw new Error(`correction ${correction.id} vanished`);
  return contentOf(stored) === contentOf(correction)
    ? { kind: "requested", correction: stored }
    : { kind: "batch-id-reused" };
}

/** Undefined for a row that was never stored. */
async function heldRow(
  ledger: Ledger,
  register: Register,
  { form, key }: WireRow,
): Promise<StoredRow | undefined> {
  const { rows } = await ledger.rows(register, { form, keyPrefix: key, limit: 1 });
  return rows.find((row) => row.key === key);
}

/**
 * "body.rows.0.baseRev": the first part that could not be applied as it is asked for, so that nobody decides on it: a
 * form of another register, a key that the form has not, a revision that is not the last.
 */
function firstWrongPart(
  rows: readonly WireRow[],
  held: readonly (StoredRow | undefined)[],
  isCatalogue: boolean,
): string | undefined {
  for (const [place, { form, key, baseRev }] of rows.entries()) {
    const known = findForm(form);
    const part = (name: "form" | "key" | "baseRev"): string => `body.rows.${place}.${name}`;
    if (known === undefined || known.lane !== undefined || (known.scope === "catalogue") !== isCatalogue)
      return part("form");
    if (known.keySchema?.safeParse(key).success === false) return part("key");
    if (baseRev !== (held[place]?.rev ?? 0)) return part("baseRev");
  }
  return undefined;
}

/** The stored values of the fields that a row of the request changes, and whom it is about. */
function heldBefore({ form, fields = {} }: WireRow, stored: StoredRow | undefined): Fields | null {
  if (stored === undefined || stored.deleted) return null;
  const subject = findForm(form)?.about?.subject;
  const told = [...Object.keys(fields), ...(subject === undefined ? [] : [subject])];
  return Object.fromEntries(told.map((field) => [field, stored.fields[field] ?? null]));
}

export type DecidedCorrection =
  | { readonly kind: "decided"; readonly correction: Correction }
  | { readonly kind: "own-request" | "already-decided" | "busy" };

/**
 * Decides an open correction. The same decision by the same person again completes an unfinished one, since a process
 * may die between the approval and the batch.
 */
export async function decideCorrection(
  deps: CorrectionDeps,
  correction: Correction,
  { outcome, reason }: CorrectionDecision,
  user: UserId,
): Promise<DecidedCorrection> {
  if (correction.requestedBy === user) return { kind: "own-request" };
  const status = outcome === "approve" ? "approved" : "refused";
  const decision = { status, decidedBy: user, decidedAt: deps.now(), decisionReason: reason } as const;
  await deps.corrections.move(correction.id, "requested", decision);
  const decided = await deps.corrections.read(correction.id);
  if (decided === undefined) throw new Error(`correction ${correction.id} vanished`);
  const isRefused = decided.status === "refused";
  if (decided.decidedBy !== user || isRefused !== (outcome === "refuse")) return { kind: "already-decided" };
  return decided.status === "approved"
    ? applyCorrection(deps, decided)
    : { kind: "decided", correction: decided };
}

/**
 * Applies an approved correction to the register and stores the outcomes of its rows; repeating it has no further
 * effect.
 */
async function applyCorrection(deps: CorrectionDeps, correction: Correction): Promise<DecidedCorrection> {
  const { id, unit, year, reason, rows, requestedBy, roles, ofCommittee, decidedBy } = correction;
  if (decidedBy === null) throw new Error(`correction ${id} was not decided`);
  const pushed = await deps.ledger.push(
    { unit, year },
    { batchId: batchOf(id), rows, lane: { kind: "correction", id, reason, approvedBy: decidedBy } },
    { user: requestedBy, roles, clientId: CLIENT, ofCommittee },
  );
  if (pushed.kind === "busy") return { kind: "busy" };
  if (pushed.kind !== "receipt") throw new Error(`the batch of correction ${id} is taken`);
  await deps.corrections.move(id, "approved", { status: "applied", outcomes: pushed.rows, seq: pushed.seq });
  const applied = await deps.corrections.read(id);
  if (applied === undefined) throw new Error(`correction ${id} vanished`);
  return { kind: "decided", correction: applied };
}

/** Applies corrections that were approved but not applied because a process died between. */
export async function resumeCorrections(deps: CorrectionDeps, year: number): Promise<void> {
  for (const correction of await deps.corrections.list(year)) {
    if (correction.status === "approved") await applyCorrection(deps, correction);
  }
}

/** Whether a row of the correction, as it stands or as it is asked for, names one of these people and units. */
export async function concerns(
  ledger: Ledger,
  { unit, year, rows }: Correction,
  subjects: ReadonlySet<string>,
): Promise<boolean> {
  for (const { form, key, fields } of rows) {
    const { rows: alike } = await ledger.rows({ unit, year }, { form, keyPrefix: key, limit: 1 });
    const stored = alike.find((row) => row.key === key)?.fields;
    const named = [
      key,
      ...key.split("."),
      ...[fields, stored].flatMap((cells) => Object.values(cells ?? {})),
    ];
    if (named.flat().some((value) => typeof value === "string" && subjects.has(value))) return true;
  }
  return false;
}

function batchOf(id: CorrectionId): BatchId {
  return BatchId.parse(CORRECTION_PREFIX + createHash("sha256").update(id).digest("hex").slice(0, 40));
}

function contentOf({ unit, reason, rows, requestedBy }: Correction): string {
  return JSON.stringify({ unit, reason, rows, requestedBy });
}
