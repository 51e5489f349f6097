import { makeExcelPort } from "../../../addin/host/excel-port.ts";
import { makeRegisterSync } from "../../../addin/sync/make-register-sync.ts";
import type { SheetRow } from "../../../addin/sync/ports/workbook-port.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { WorkbookModel, type WorkbookOptions } from "../../../infra/local/excel/model/workbook.ts";
import { openSaved } from "../../../infra/local/excel/model/saving.ts";
import { installOffice } from "../../../infra/local/excel/node-office.ts";
import { type ApiRoom, caller, COMMITTEE, YEAR } from "../../api/api-room.ts";
import { ExcelHands } from "../../host/excel-hands.ts";
import { UNIT } from "./clerk-room.ts";
import { roomApi, type SyncApi } from "./room-api.ts";
import { memoryMirror } from "./memory-mirror.ts";

interface ExcelSeat {
  readonly unit?: UnitId;
  readonly user?: string;
  readonly api?: SyncApi;
  readonly excel?: WorkbookOptions;
  /** A saved workbook to open; a new one otherwise. */
  readonly file?: string;
}

let ids = 0;
let uninstall: () => void = () => undefined;

export function leaveExcel(): void {
  uninstall();
  uninstall = () => undefined;
}

/** A clerk at the model of Excel; of the unit, unless another user is given. */
export function seatAtExcel(
  room: ApiRoom,
  language: Language = "vi",
  {
    unit = UNIT,
    user = "lan",
    api = roomApi(room, () => caller(user, "Clerk")),
    excel = {},
    file,
  }: ExcelSeat = {},
) {
  leaveExcel();
  const options = { culture: "vi-VN", ...excel } as const;
  const model = file === undefined ? new WorkbookModel(options) : openSaved(file, options);
  const office = installOffice(model);
  ({ uninstall } = office);
  const desk = makeExcelPort();
  const sync = makeRegisterSync({
    api,
    workbook: desk,
    unit,
    year: YEAR,
    committee: COMMITTEE,
    clientId: "excel",
    user: () => user,
    language: () => language,
    mirror: memoryMirror(),
    now: room.now,
    newId: () => `excel${(ids += 1)}`,
  });
  const rows = async (form: string): Promise<readonly SheetRow[]> =>
    (await desk.read()).sheets.find((sheet) => sheet.form === form)?.rows ?? [];
  const note = async (which: string): Promise<SheetRow> => {
    const row = (await rows("discipline")).find(({ cells }) => cells["note"] === which);
    if (row === undefined) throw new Error(`no row ${which}`);
    return row;
  };
  return { sync, desk, model, hands: new ExcelHands(model, language), rows, note };
}
