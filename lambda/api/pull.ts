import { hiddenColumns, type Sight, subjectsOf, visibleFields } from "../../domain/register/sight.ts";
import type { Register } from "../../domain/values/ids.ts";
import { Head, PROTOCOL_VERSION, type PullResponse, type WireState } from "../../domain/protocol/pull.ts";
import type { Ledger, RegisterHead, StoredRow } from "../ledger/ledger.ts";
import { visibleChanges } from "../http/visible-changes.ts";

/** Read only when there is something to show: an unchanged register costs no more than its head. */
type ReadSight = () => Promise<Sight>;

/**
 * One page of the present rows. The cursor is the sequence before the first page was read and travels in `page`, so
 * that a commit between two pages is pulled again as a change and never missed.
 * @returns undefined for a `page` that this service did not issue
 */
export async function pullRows(
  ledger: Ledger,
  register: Register,
  page: string | undefined,
  readSight: ReadSight,
): Promise<PullResponse | undefined> {
  const place = page === undefined ? undefined : parsePage(page);
  if (page !== undefined && place === undefined) return undefined;
  const head = await ledger.head(register);
  const cursor = place?.cursor ?? head.seq;
  const stored = await ledger.rows(register, place === undefined ? {} : { page: place.after });
  const sight = await readSight();
  const rows = stored.rows.flatMap((row) => visibleRow(sight, row) ?? []);
  const answer = { protocol: PROTOCOL_VERSION, head: wireHead(head), rows, changes: [], cursor } as const;
  if (stored.page !== undefined)
    return { ...answer, changes: [], more: true, page: `${cursor}:${stored.page}` };
  return { ...answer, changes: [], more: head.seq > cursor };
}

/**
 * The commits after a cursor, without a gap. An unchanged register costs one read, that of its head.
 * @returns undefined for a cursor that the register has not reached
 */
export async function pullChanges(
  ledger: Ledger,
  register: Register,
  since: number,
  readSight: ReadSight,
): Promise<PullResponse | undefined> {
  const head = await ledger.head(register);
  if (since > head.seq) return undefined;
  const empty = { protocol: PROTOCOL_VERSION, head: wireHead(head), rows: [], changes: [] } as const;
  if (since === head.seq) return { ...empty, rows: [], changes: [], cursor: since, more: false };
  const { changes, cursor, more } = await ledger.changes(register, since);
  // A commit after the head was read may be a lock, so the head must not be older than the changes in the answer.
  const fresh = cursor > head.seq ? await ledger.head(register) : head;
  const shown = await visibleChanges(ledger, register, changes, await readSight());
  return {
    ...empty,
    head: wireHead(fresh),
    rows: shown.rows.map(wireRow),
    changes: shown.changes,
    cursor,
    more,
  };
}

export function wireHead({ seq, locks }: RegisterHead): Head {
  return Head.parse({ seq, locks });
}

function visibleRow(sight: Sight, row: StoredRow): WireState | undefined {
  const fields = visibleFields(hiddenColumns(sight, row.form, subjectsOf(row)), row.fields);
  return fields === undefined ? undefined : wireRow({ ...row, fields });
}

/** A stored row without its revisions per field, which stay inside the ledger. */
function wireRow({ form, key, rev, seq, by, at, fields, deleted }: StoredRow): WireState {
  return { form, key, rev, seq, by, at, fields: { ...fields }, deleted };
}

function parsePage(page: string): { cursor: number; after: string } | undefined {
  const match = /^(\d{1,15}):(.+)$/.exec(page);
  return match === null ? undefined : { cursor: Number(match[1]), after: match[2] ?? "" };
}
