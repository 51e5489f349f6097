import { makeExcelPort } from "../../../addin/host/excel-port.ts";
import { tableName } from "../../../addin/host/table/layout.ts";
import { makeRegisterSync } from "../../../addin/sync/make-register-sync.ts";
import { area } from "../../../infra/local/excel/model/area.ts";
import { ExcelError } from "../../../infra/local/excel/model/excel-error.ts";
import {
  NOTHING_ALLOWED,
  type ProtectionOptions,
} from "../../../infra/local/excel/model/sheet/protection.ts";
import { openSaved, saveWorkbook } from "../../../infra/local/excel/model/saving.ts";
import { setHidden } from "../../../infra/local/excel/model/sheet/sizes.ts";
import { bodyArea } from "../../../infra/local/excel/model/table/table.ts";
import { WorkbookModel, type WorkbookOptions } from "../../../infra/local/excel/model/workbook.ts";
import { openExcel } from "../../../infra/local/excel/node-office.ts";
import { COMMITTEE, YEAR } from "../../api/api-room.ts";
import { inPane } from "../../excel/excel-of-pane.ts";
import { ExcelHands } from "../../host/excel-hands.ts";
import type { ClerkHands } from "../clerk/clerk-hands.ts";
import { memoryMirror } from "../clerk/memory-mirror.ts";
import type { Seat, StormDesk } from "./storm-desk.ts";

/** The people of the matrix stand in lines, and its sessions between these columns. */
const MATRIX = "attendance";
const OTHER_THAN_SESSIONS = 4;

/** An office that protects its sheets lets its clerks sort, filter and hide. */
const WHAT_CAN_BE_ALLOWED: ProtectionOptions = {
  ...NOTHING_ALLOWED,
  allowSort: true,
  allowAutoFilter: true,
  allowFormatRows: true,
};

/** A desk at the model of Excel. Its pane lives in a world of Microsoft's proxies of its own. */
export function excelStormDesk(
  seat: Seat,
  options: WorkbookOptions,
  model = new WorkbookModel({ culture: "vi-VN", ...options }),
): StormDesk {
  const opened = openExcel(model);
  let callsToLive = Number.POSITIVE_INFINITY;
  let isDead = false;
  let died: () => void = () => undefined;
  const execute = opened.host.execute.bind(opened.host);
  // What a dead pane has asked for is done or not; no answer reaches it, so nothing of it goes on.
  opened.host.execute = async (...request) => {
    callsToLive -= 1;
    if (callsToLive >= 0) return execute(...request);
    if (!isDead && seat.chance().oneIn(2)) await execute(...request);
    isDead = true;
    died();
    return new Promise(() => {});
  };
  const port = inPane(opened, makeExcelPort());
  const hands = inPane(opened, new ExcelHands(model));
  const sync = makeRegisterSync({
    api: seat.api,
    workbook: port,
    unit: seat.unit,
    year: YEAR,
    committee: COMMITTEE,
    clientId: `pane-${seat.user}`,
    user: () => seat.user,
    language: () => "vi",
    mirror: memoryMirror(seat.mirror),
    now: seat.room.now,
    newId: seat.newId,
  });
  return {
    sync,
    port,
    hands: withMessageBoxes(hands, seat.refused),
    hasSheet: (form) => model.findTable(tableName(form)) !== undefined,
    places: (form) => {
      const table = model.findTable(tableName(form));
      if (table === undefined) return [];
      const lines = Array.from({ length: bodyArea(table).rows }, (_, line) => line).filter((line) =>
        hands.lineOf(form, line).some((value) => value !== ""),
      );
      const across = form === MATRIX ? table.columns.length - OTHER_THAN_SESSIONS : hands.rowsInLine(form);
      return across > 1
        ? lines.flatMap((line) => Array.from({ length: across }, (_, session) => line * across + session))
        : lines;
    },
    undo: (times) => {
      hands.undo(times);
    },
    showAll: (form) => {
      const table = model.findTable(tableName(form));
      if (table === undefined) return;
      const body = bodyArea(table);
      model.as("user", () =>
        setHidden(model, model.sheet(table.sheetId), area(body.row, 0, body.rows), "row", false),
      );
    },
    protect: (form, on) => {
      const table = model.findTable(tableName(form));
      if (table !== undefined) model.sheet(table.sheetId).protection = on ? WHAT_CAN_BE_ALLOWED : undefined;
    },
    openElsewhere: (is) => {
      model.isOpenElsewhere = is;
    },
    save: () => {
      const text = saveWorkbook(model);
      return (other) => excelStormDesk(other, options, openSaved(text, { switches: model.switches }));
    },
    reload: () => {
      opened.close();
      return excelStormDesk(seat, options, model);
    },
    perform: async (act, calls) => {
      callsToLive = calls;
      const death = new Promise<boolean>((resolve) => {
        died = () => resolve(false);
      });
      const isAlive = await Promise.race([act().then(() => true), death]);
      if (isAlive) callsToLive = Number.POSITIVE_INFINITY;
      return isAlive;
    },
  };
}

/** What Excel refuses a person is a message box, and they go on with something else. */
function withMessageBoxes(hands: ExcelHands, refused: Seat["refused"]): ClerkHands {
  return new Proxy<ClerkHands>(hands, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return await (member as (...args: unknown[]) => Promise<unknown>).apply(target, given);
        } catch (error) {
          if (!(error instanceof ExcelError)) throw error;
          refused(`${String(name)}: ${error.code}`);
          return undefined;
        }
      };
    },
  });
}
