import { randomUUID } from "node:crypto";
import { handle } from "hono/aws-lambda";
import { digestOf, sendFile } from "../../addin/client/send-file.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { ImportResponse, ImportSlot } from "../../domain/protocol/imports.ts";
import { makeImportFiles } from "../../lambda/import/upload/import-files.ts";
import { makeImportStore } from "../../lambda/import/import-store.ts";
import { makeImports } from "../../lambda/import/imports.ts";
import type { Log } from "../../lambda/aws/log.ts";
import { queryAll } from "../../lambda/aws/query-all.ts";
import { makePlanTexts } from "../../lambda/plan-text/plan-texts.ts";
import { makeAllowances } from "../../lambda/http/allowances.ts";
import { makeLedger } from "../../lambda/ledger/ledger.ts";
import { criteriaOfYear } from "../../lambda/run/open/criteria-of-year.ts";
import { makeRunStore } from "../../lambda/run/store/run-store.ts";
import { makeUserNames } from "../../lambda/ledger/user-names.ts";
import { type Answer, type Caller, invoke } from "../api/gateway-event.ts";
import { fillRegister } from "../ledger/fill-register.ts";
import { COMMITTEE, openOffice, YEAR } from "../ledger/office.ts";
import { openBucket } from "../stores/bucket.ts";

export const UNIT = UnitId.parse("cb-mot");
const ADMIN: Caller = { user: "admin", roles: ["Admin"] };
export const CLERK: Caller = { user: "clerk", roles: ["Clerk"] };
const SILENT: Log = { info: () => undefined, error: (event, error) => console.error(event, error) };

/**
 * The import function over tables and a bucket of its own; the office has units, grants and one session.
 * @param now the day by which decisions lie ahead or not; by default that of this machine
 */
export async function openImportRoom(now = (): string => new Date().toISOString()) {
  const { ledger, tables } = await openOffice();
  const { bucket, newClient, close } = await openBucket();
  const s3 = newClient({ requestChecksumCalculation: "WHEN_REQUIRED" });
  const runs = makeRunStore({ db: tables.db, ledgerTable: tables.ledger, s3, bucket });
  const criteria = (year: number) => criteriaOfYear({ runs, committee: COMMITTEE }, year);
  const handler = handle(
    makeImports({
      ledger: makeLedger({
        db: tables.db,
        ledgerTable: tables.ledger,
        journalTable: tables.journal,
        committee: COMMITTEE,
        now,
        criteria,
      }),
      runs,
      store: makeImportStore({ db: tables.db, ledgerTable: tables.ledger, now }),
      files: makeImportFiles(s3, bucket),
      plans: makePlanTexts(s3, bucket),
      committee: COMMITTEE,
      log: SILENT,
      userNames: makeUserNames({ db: tables.db, ledgerTable: tables.ledger }),
      allowances: makeAllowances({
        db: tables.db,
        ledgerTable: tables.ledger,
        now,
        allowance: { requests: 1_000_000, tasks: 1_000_000 },
      }),
      now,
      newId: () => randomUUID().slice(0, 12),
    }),
  );
  const post = (route: string, body: unknown, caller: Caller = ADMIN): Promise<Answer> =>
    invoke(handler, { method: "POST", path: route, body, caller });
  /** Asks for a slot for this file; what it is for is said in `about`. */
  const open = async (about: object, file: Buffer = Buffer.alloc(0), caller?: Caller): Promise<Answer> =>
    post(
      "/v1/imports",
      { fileName: "tep.xlsx", content: await digestOf(new Uint8Array(file)), ...about },
      caller,
    );
  const bring = async (about: object, file: Buffer, caller?: Caller): Promise<string> => {
    const slot = ImportSlot.parse((await open(about, file, caller)).body);
    const { ok, status } = await sendFile(slot.upload, new Uint8Array(file));
    if (!ok) throw new Error(`upload: ${status}`);
    return slot.id;
  };
  const upload = (file: Buffer, caller?: Caller): Promise<string> =>
    bring({ unit: UNIT, year: YEAR }, file, caller);
  return {
    ledger,
    /** What an import holds: its own record, and its plan once there is one. */
    itemsOf: async (id: string): Promise<readonly string[]> => {
      const items = await queryAll({ db: tables.db, table: tables.ledger, pk: `IMPORT#${id}` });
      return items.map(({ sk }) => String(sk));
    },
    runs,
    post,
    open,
    bring,
    upload,
    check: async (id: string, caller: Caller = ADMIN) =>
      ImportResponse.parse((await post(`/v1/imports/${id}/check`, {}, caller)).body),
    commit: async (id: string, options: { addPeople?: boolean } = {}, caller: Caller = ADMIN) =>
      ImportResponse.parse((await post(`/v1/imports/${id}/commit`, options, caller)).body),
    attendance: async () => {
      const rows = await ledger.allRows({ unit: UNIT, year: YEAR }, "attendance");
      return rows
        .filter(({ deleted }) => !deleted)
        .map(({ key, fields }) => `${key} ${String(fields["mark"])}`);
    },
    fill: (unit: UnitId, rows: readonly object[]) => fillRegister(ledger, { unit, year: YEAR }, rows),
    stop: close,
  };
}

export function newRow(form: string, key: string, fields: object) {
  return { form, key, baseRev: 0, fields };
}
