import { randomBytes, randomUUID } from "node:crypto";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { makeCorrectionStore } from "../correction/correction-store.ts";
import { type Machine, makeStartExecution } from "../aws/executions.ts";
import { makeDueSummaries } from "../due/due-summaries.ts";
import { makeFeedKeys } from "../feed/feed-keys.ts";
import { makeReminders } from "../due/reminders.ts";
import { objectClient } from "../aws/object-client.ts";
import { makePaperBook } from "../paper-book/paper-book.ts";
import { makePaperTemplates } from "../paper-book/paper-templates.ts";
import { makePlanTexts } from "../plan-text/plan-texts.ts";
import { makeRunStore } from "../run/store/run-store.ts";
import { makeWorkbookStore } from "../workbook/order/workbook-store.ts";
import type { ApiApp } from "../http/api-app.ts";
import { makeApi } from "./api.ts";
import type { PaneDeps } from "./deps.ts";
import { makeDownloadUrl } from "../aws/download-url.ts";

/** AWS resources of the routes beyond the pane's. */
export interface ApiResources {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly bucket: string;
  /** ARNs of the state machines. */
  readonly machines: Readonly<Record<Machine, string>>;
}

/** All routes, connected to AWS. */
export function connectApi(pane: PaneDeps, { db, ledgerTable, bucket, machines }: ApiResources): ApiApp {
  const s3 = objectClient();
  const newId = (): string => randomUUID().replaceAll("-", "").slice(0, 12);
  return makeApi({
    ...pane,
    runs: makeRunStore({ db, ledgerTable, s3, bucket }),
    corrections: makeCorrectionStore({ db, ledgerTable }),
    workbooks: makeWorkbookStore({ db, ledgerTable }),
    paperBook: makePaperBook({ db, ledgerTable, s3, bucket, newId }),
    paperTemplates: makePaperTemplates({ db, ledgerTable, s3, bucket, newId }),
    plans: makePlanTexts(s3, bucket),
    dueSummaries: makeDueSummaries(db, ledgerTable),
    reminders: makeReminders(db, ledgerTable),
    feedKeys: makeFeedKeys(db, ledgerTable),
    newSecret: () => randomBytes(32).toString("base64url"),
    newId,
    startExecution: makeStartExecution(machines),
    downloadUrl: makeDownloadUrl(s3, bucket),
  });
}
