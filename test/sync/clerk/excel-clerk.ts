import { makeRegisterSync } from "../../../addin/sync/make-register-sync.ts";
import type { SheetRow } from "../../../addin/sync/ports/workbook-port.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { WorkbookModel, type WorkbookOptions } from "../../../infra/local/excel/model/workbook.ts";
import { openSaved } from "../../../infra/local/excel/model/saving.ts";
import { type ApiRoom, caller, COMMITTEE, YEAR } from "../../api/api-room.ts";
import { standAt } from "../../excel/excel-of-pane.ts";
import { UNIT } from "./clerk-room.ts";
import { makeExcelDesk } from "./excel-desk.ts";
import { EXCEL_OF_RUN } from "./excels.ts";
import { memoryMirror } from "./memory-mirror.ts";
import { roomApi, type SyncApi } from "./room-api.ts";

interface ExcelSeat {
  readonly unit?: UnitId;
  readonly user?: string;
  readonly api?: SyncApi;
  /** Of another kind than the Excel of the run. */
  readonly excel?: WorkbookOptions;
  /** Where the rule is about what is typed in one culture. */
  readonly culture?: NonNullable<WorkbookOptions["culture"]>;
  /** A saved workbook to open; a new one otherwise. */
  readonly file?: string;
  /** Runs before every exchange. */
  readonly beforeExchange?: () => void;
}

let ids = 0;

/** A clerk at the model of Excel; of the unit, unless another user is given. The lines of the test find this Excel, too. */
export function seatAtExcel(
  room: ApiRoom,
  language: Language = "vi",
  {
    unit = UNIT,
    user = "lan",
    api = roomApi(room, () => caller(user, "Clerk")),
    excel = EXCEL_OF_RUN?.options ?? {},
    culture,
    file,
    beforeExchange = () => undefined,
  }: ExcelSeat = {},
) {
  const options = { culture: "vi-VN", ...excel, ...(culture !== undefined && { culture }) } as const;
  const model = file === undefined ? new WorkbookModel(options) : openSaved(file, options);
  const { desk, hands, world } = makeExcelDesk(
    model,
    (name) => (name === "exchange" ? beforeExchange() : undefined),
    language,
  );
  standAt(world);
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
  return { sync, desk, model, hands, rows, note };
}
