import { randomUUID } from "node:crypto";
import { makePaperBook } from "../../lambda/paper-book/paper-book.ts";
import { makePaperTemplates } from "../../lambda/paper-book/paper-templates.ts";
import { makeReminders } from "../../lambda/due/reminders.ts";
import { makeWorkbookStore } from "../../lambda/workbook/order/workbook-store.ts";
import type { WorkbookDeps } from "../../lambda/workbook/write-workbook.ts";
import type { RunRoom } from "../run/run-room.ts";
import { COMMITTEE } from "../run/small-office.ts";

/** The dependencies of the workbook function, over the room's tables and bucket; on the morning of 5 January 2027. */
export function workbooksOf({ ledger, store, tables, s3, bucket }: RunRoom): WorkbookDeps {
  const papers = { db: tables.db, ledgerTable: tables.ledger, s3, bucket, newId: () => randomUUID() };
  return {
    ledger,
    runs: store,
    workbooks: makeWorkbookStore({ db: tables.db, ledgerTable: tables.ledger }),
    paperBook: makePaperBook(papers),
    paperTemplates: makePaperTemplates(papers),
    reminders: makeReminders(tables.db, tables.ledger),
    committee: COMMITTEE,
    s3,
    bucket,
    now: () => "2027-01-05T03:00:00.000Z",
  };
}
