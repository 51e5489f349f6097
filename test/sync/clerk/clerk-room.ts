import { randomUUID } from "node:crypto";
import { makeRegisterSync } from "../../../addin/sync/make-register-sync.ts";
import type { WorkbookPort } from "../../../addin/sync/ports/workbook-port.ts";
import type {
  Preview,
  PreviewRow,
  RegisterSync,
  RowChoice,
} from "../../../addin/sync/ports/register-sync.ts";
import type { SyncDeps } from "../../../addin/sync/diff/sync-snapshot.ts";
import { UnitId } from "../../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, YEAR } from "../../api/api-room.ts";
import { WorkbookModel } from "../../../infra/local/excel/model/workbook.ts";
import { type Book, type ClerkDesk, isOfExcel } from "./clerk-desk.ts";
import { makeExcelDesk } from "./excel-desk.ts";
import { EXCEL_OF_RUN, withUndo } from "./excels.ts";
import { makeMemoryDesk } from "./memory-desk.ts";
import { emptyWorkbook } from "./memory-workbook.ts";
import { memoryMirror } from "./memory-mirror.ts";
import { roomApi, type SyncApi } from "./room-api.ts";

export const UNIT = UnitId.parse("cb-mot");

/** An office with two people in one cell and one in another, two sessions and a directive, and clerks with workbooks. */
export async function openClerkRoom(): Promise<ApiRoom> {
  const room = await openOffice();
  const person = (key: string, fullName: string) =>
    newRow("people", key, { fullName, category: "cong-chuc" });
  const session = (key: string, date: string, title: string) =>
    newRow("sessions", key, { date, title, channel: "direct", directives: ["nq-57"] });
  await room.fill(COMMITTEE, [
    person("nv-001", "Nguyễn Văn An"),
    person("nv-002", "Trần Thị Bình"),
    person("nv-003", "Lê Văn Cường"),
    newRow("directives", "nq-57", {
      kind: "nghi-quyet",
      number: "57-NQ/TW",
      title: "Đột phá phát triển khoa học",
      issuer: "Bộ Chính trị",
      issuedOn: "2025-12-22",
    }),
  ]);
  await room.fill(COMMITTEE, [
    session("h1", "2026-03-05", "Hội nghị một"),
    session("h2", "2026-04-02", "Hội nghị hai"),
    ...["nv-001.cb-mot", "nv-002.cb-mot", "nv-003.cb-hai"].map((name) =>
      newRow("memberships", `${name}.2026-01-01`, {
        person: name.slice(0, 6),
        unit: name.slice(7),
        from: "2026-01-01",
        role: "member",
        group: "Chuyên môn",
        rated: true,
      }),
    ),
  ]);
  await room.grant("lan", "cb-mot", "write");
  await room.grant("minh", "cb-mot", "write");
  return room;
}

export interface Clerk extends ClerkDesk {
  readonly sync: RegisterSync;
}

interface SeatOptions {
  /** An open workbook or a file; a new one otherwise. */
  readonly book?: Book;
  /** Loses and delays requests. */
  readonly api?: SyncApi;
  /** What the browser keeps, by user. */
  readonly mirror?: Map<string, string>;
  readonly signedIn?: () => string | undefined;
  readonly unit?: UnitId;
  readonly newId?: () => string;
  /** Runs before every call of the workbook port, and at Excel before every exchange; an error that it throws is the answer. */
  readonly beforeCall?: (name: string) => void;
  /** Whether the undo of the workbook takes back what is written, cell by cell. */
  readonly hasUndo?: boolean;
  /** What stands between the sync and its workbook. */
  readonly through?: (port: WorkbookPort) => WorkbookPort;
  /** Of a new workbook. */
  readonly date1904?: boolean;
}

/** A clerk with a workbook, new or reopened: without Excel, or at the Excel of the run. */
export function seatClerk(room: ApiRoom, user: string, options: SeatOptions = {}): Clerk {
  const made = deskOf(options);
  const sync: SyncDeps = {
    api: options.api ?? roomApi(room, () => caller(user, "Clerk")),
    workbook: options.through?.(made.desk) ?? made.desk,
    unit: options.unit ?? UNIT,
    year: YEAR,
    committee: COMMITTEE,
    clientId: `pane-${user}`,
    user: options.signedIn ?? (() => user),
    language: () => "vi",
    mirror: memoryMirror(options.mirror),
    now: room.now,
    newId: options.newId ?? (() => randomUUID().replaceAll("-", "")),
  };
  return { ...made, sync: makeRegisterSync(sync) };
}

function deskOf({ book, beforeCall, hasUndo = false, date1904 = false }: SeatOptions): ClerkDesk {
  if (book !== undefined && !isOfExcel(book)) return makeMemoryDesk(book, beforeCall, { hasUndo });
  if (book === undefined && EXCEL_OF_RUN === undefined)
    return makeMemoryDesk({ ...emptyWorkbook(), date1904 }, beforeCall, { hasUndo });
  const options = EXCEL_OF_RUN?.options ?? {};
  const excel = { culture: "vi-VN", date1904, ...(hasUndo ? withUndo(options) : options) } as const;
  const model = book ?? new WorkbookModel(excel);
  if (hasUndo) {
    model.switches.clear();
    for (const one of excel.switches ?? []) model.switches.add(one);
  }
  return makeExcelDesk(model, beforeCall);
}

/** Ticks every row that can be sent; copies are sent as new rows. */
export function tickAll(preview: Preview): ReadonlyMap<PreviewRow, RowChoice> {
  const rows = preview.kind === "preview" ? preview.rows : [];
  return new Map(rows.map((row) => [row, row.kind === "copied" ? "keep-as-new" : "send"]));
}

export async function pushAll({ sync }: Clerk) {
  return sync.push(tickAll(await sync.preview()));
}
