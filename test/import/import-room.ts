import { randomUUID } from "node:crypto";
import { handle } from "hono/aws-lambda";
import type * as z from "zod";
import { UnitId } from "../../domain/values/ids.ts";
import { ImportResponse, ImportSlot } from "../../domain/protocol/imports.ts";
import { makeImportFiles } from "../../lambda/import/upload/import-files.ts";
import { makeImportStore } from "../../lambda/import/import-store.ts";
import { makeImports } from "../../lambda/import/imports.ts";
import type { Log } from "../../lambda/aws/log.ts";
import { queryAll } from "../../lambda/aws/query-all.ts";
import { makePlanTexts } from "../../lambda/plan-text/plan-texts.ts";
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

/** The import function over tables and a bucket of its own; the office has units, grants and one session. */
export async function openImportRoom() {
  const { ledger, tables } = await openOffice();
  const { bucket, newClient, close } = await openBucket();
  const s3 = newClient({ requestChecksumCalculation: "WHEN_REQUIRED" });
  const now = (): string => new Date().toISOString();
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
      now,
      newId: () => randomUUID().slice(0, 12),
    }),
  );
  const post = (route: string, body: unknown, caller: Caller = ADMIN): Promise<Answer> =>
    invoke(handler, { method: "POST", path: route, body, caller });
  const openFor = async (unit: UnitId, caller: Caller = ADMIN, fileName = "tep.xlsx") => {
    const answer = await post("/v1/imports", { unit, year: YEAR, fileName }, caller);
    return ImportSlot.parse(answer.body);
  };
  const open = (caller?: Caller, fileName?: string): Promise<z.infer<typeof ImportSlot>> =>
    openFor(UNIT, caller, fileName);
  const send = async ({ id, upload: slot }: z.infer<typeof ImportSlot>, file: Buffer): Promise<string> => {
    const answer = await fetch(slot.url, { method: slot.method, body: new Uint8Array(file) });
    if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
    return id;
  };
  const upload = async (file: Buffer, caller: Caller = ADMIN): Promise<string> =>
    send(await open(caller), file);
  return {
    ledger,
    /** What an import holds: its own record, and its plan once there is one. */
    itemsOf: async (id: string): Promise<readonly string[]> => {
      const items = await queryAll({ db: tables.db, table: tables.ledger, pk: `IMPORT#${id}` });
      return items.map(({ sk }) => String(sk));
    },
    runs,
    send,
    post,
    open,
    openFor,
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
