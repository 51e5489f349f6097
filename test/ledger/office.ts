/** A small office on tables of its own, for one test file; each test takes a register that no other test writes. */
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { expect } from "vitest";
import type { Role } from "../../domain/vocabulary/role.ts";
import { BatchId, type Register, UnitId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { Guards } from "../../lambda/ledger/commit.ts";
import { type Actor, type Ledger, makeLedger, type StoredOutcome } from "../../lambda/ledger/ledger.ts";
import { type OpenTables, openTables } from "../stores/tables.ts";

export const YEAR = 2026;
export const COMMITTEE = UnitId.parse("dang-uy");
export const CATALOGUE: Register = { unit: COMMITTEE, year: YEAR };
export const AT = "2026-03-02T01:00:00.000Z";
export const JANUARY = Period.parse("2026-01");
const PEOPLE = 200;

export interface Office {
  readonly tables: OpenTables;
  readonly ledger: Ledger;
  /** A ledger in another process. */
  another(options?: { db?: DynamoDBDocumentClient; guards?: Guards }): Ledger;
  /** The register of a new unit. */
  register(): Register;
}

export async function openOffice(): Promise<Office> {
  const tables = await openTables();
  const another: Office["another"] = (options = {}) =>
    makeLedger({
      db: tables.db,
      ...options,
      ledgerTable: tables.ledger,
      journalTable: tables.journal,
      committee: COMMITTEE,
      now: () => AT,
    });
  const ledger = another();
  await settle(ledger.push(CATALOGUE, { batchId: batch("catalogue"), rows: catalogueRows() }, admin));
  let units = 0;
  return {
    tables,
    ledger,
    another,
    register: () => {
      units += 1;
      return { unit: UnitId.parse(`cb-${units}`), year: YEAR };
    },
  };
}

export function actor(user: string, ...roles: Role[]): Actor {
  return { user: UserId.parse(user), roles, clientId: `${user}-excel` };
}
export const clerk = actor("lan", "Clerk");
export const reviewer = actor("minh", "Reviewer");
export const admin = actor("quan-tri", "Admin");

export function batch(name: string): BatchId {
  return BatchId.parse(`${name}-batch`);
}

export type Sent = Readonly<Record<string, unknown>>;

/** Attendance of person `p<number>` at session `s1` in January. */
export function attendance(person: number, baseRev: number, fields: Sent): Sent {
  return { form: "attendance", key: `s1.p${person}`, baseRev, fields };
}

export function newAttendance(person: number, fields: Sent = {}): Sent {
  return attendance(person, 0, {
    session: "s1",
    person: `p${person}`,
    day: "2026-01-15",
    mark: "present",
    ...fields,
  });
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The receipt of a push that must have one. */
export async function settle(push: ReturnType<Ledger["push"]> | ReturnType<Ledger["undo"]>) {
  const result = await push;
  if (result.kind !== "receipt") return expect.unreachable(`no receipt but ${result.kind}`);
  return result;
}

export async function statuses(
  push: ReturnType<Ledger["push"]> | ReturnType<Ledger["undo"]>,
): Promise<string[]> {
  return (await settle(push)).rows.map((row) => row.status);
}

export function outcomesOf<S extends StoredOutcome["status"]>(
  rows: readonly StoredOutcome[],
  status: S,
): Extract<StoredOutcome, { status: S }>[] {
  return rows.filter((row): row is Extract<StoredOutcome, { status: S }> => row.status === status);
}

function catalogueRows(): readonly Sent[] {
  const unit = (key: string, kind: string) => ({
    form: "units",
    key,
    baseRev: 0,
    fields: { name: key, kind, group: "g" },
  });
  const session = (key: string, date: string) => ({
    form: "sessions",
    key,
    baseRev: 0,
    fields: { date, title: key, channel: "direct", directives: ["nq-57"] },
  });
  const directive = {
    number: "57-NQ/TW",
    kind: "nghi-quyet",
    title: "57",
    issuer: "BCT",
    issuedOn: "2024-12-22",
  };
  return [
    unit("dang-uy", "committee"),
    unit("cb-1", "chi-bo"),
    { form: "directives", key: "nq-57", baseRev: 0, fields: directive },
    session("s1", "2026-01-15"),
    session("s2", "2026-02-12"),
    ...times(PEOPLE, (index) => ({
      form: "people",
      key: `p${index}`,
      baseRev: 0,
      fields: { fullName: `Nguyễn Văn ${index}`, category: "cong-chuc" },
    })),
  ];
}
