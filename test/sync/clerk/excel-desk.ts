import { makeExcelPort } from "../../../addin/host/excel-port.ts";
import { LAYOUT_NOTE } from "../../../addin/host/reading/survey.ts";
import { Layout } from "../../../addin/host/table/layout.ts";
import {
  type RowState,
  type SheetChange,
  WorkbookError,
  type WorkbookPort,
} from "../../../addin/sync/ports/workbook-port.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { WHOLE_SHEET } from "../../../infra/local/excel/model/area.ts";
import { fileOf, openSaved, saveWorkbook } from "../../../infra/local/excel/model/saving.ts";
import type { WorkbookModel } from "../../../infra/local/excel/model/workbook.ts";
import { openExcel } from "../../../infra/local/excel/node-office.ts";
import { inPane } from "../../excel/excel-of-pane.ts";
import { ExcelHands } from "../../host/excel-hands.ts";
import type { ClerkDesk } from "./clerk-desk.ts";

/** A pane on the model of Excel. */
export interface ExcelDesk extends ClerkDesk {
  readonly hands: ExcelHands;
  readonly world: ReturnType<typeof openExcel>;
}

const METHODS = Object.keys({
  binding: true,
  setUp: true,
  read: true,
  readCached: true,
  write: true,
  kept: true,
  standing: true,
  keep: true,
  isSaved: true,
  restoreColumns: true,
  goTo: true,
  selected: true,
  watch: true,
} satisfies Record<keyof WorkbookPort, true>) as (keyof WorkbookPort)[];

/**
 * @param beforeCall runs before every call of the port and every exchange; an error that it throws is the answer, and nothing was done
 */
export function makeExcelDesk(
  model: WorkbookModel,
  beforeCall: (name: string) => void = () => undefined,
  language: Language = "vi",
): ExcelDesk {
  const world = openExcel(model);
  const counts = { calls: 0, cells: 0, byName: {} as Record<string, number> };
  const states = new Map<string, RowState>();
  const execute = world.host.execute.bind(world.host);
  world.host.execute = async (...request) => {
    beforeCall("exchange");
    return execute(...request);
  };
  const note = (changes: readonly SheetChange[], left: readonly SheetChange[]): void => {
    for (const change of changes) {
      if (change.kind === "set" || change.kind === "insert") counts.cells += Object.keys(change.cells).length;
      if (change.kind === "state" && !left.includes(change))
        states.set(`${change.form}/${change.key}`, change.state);
    }
  };
  const port = inPane(world, withSecondSession(makeExcelPort(), model));
  const hands = inPane(world, new ExcelHands(model, language));
  const watched =
    (name: keyof WorkbookPort) =>
    async (...given: never[]) => {
      counts.calls += 1;
      counts.byName[name] = (counts.byName[name] ?? 0) + 1;
      beforeCall(name);
      const answer: unknown = await (port[name] as (...args: never[]) => Promise<unknown>)(...given);
      if (name === "write") note(given[0] ?? [], answer as readonly SheetChange[]);
      return answer;
    };
  const desk = Object.fromEntries(METHODS.map((name) => [name, watched(name)])) as unknown as WorkbookPort;
  const open = (file: string | undefined): WorkbookModel => {
    if (file === undefined) throw new Error("never saved");
    return openSaved(file, { switches: model.switches });
  };
  return {
    world,
    desk,
    hands,
    book: () => model,
    copy: () => {
      const { saved, isDirty } = model;
      const file = saveWorkbook(model);
      // A look at the file saves nothing.
      Object.assign(model, { saved, isDirty });
      return open(file);
    },
    saved: () => open(fileOf(model)),
    counts,
    states,
    undoable: () => model.history.undoable,
    takeBack: (left = 0) => {
      const before = contentOf(model);
      // Looks are entries of the stack, too.
      while (model.history.undoable > left && model.history.undo())
        if (contentOf(model) !== before) return true;
      return false;
    },
    doAgain: () => {
      while (model.history.redo());
    },
    neverHad: async (form, field) => {
      await hands.deleteColumn(form, field);
      const kept = await port.kept([LAYOUT_NOTE]);
      const layout = Layout.parse(JSON.parse(kept[LAYOUT_NOTE] ?? ""));
      for (const table of layout.tables) if (table.form === form) delete table.columns[field];
      await port.keep({ [LAYOUT_NOTE]: JSON.stringify(layout) });
    },
  };
}

/**
 * A second session has the file open from the first set-up on. A clerk who is told that sheets were not added closes it and presses again.
 */
function withSecondSession(port: WorkbookPort, model: WorkbookModel): WorkbookPort {
  const setUp: WorkbookPort["setUp"] = async (...given) => {
    try {
      return await port.setUp(...given);
    } catch (error) {
      if (!(error instanceof WorkbookError && error.code === "not-added")) throw error;
      model.isOpenElsewhere = false;
      return await port.setUp(...given);
    } finally {
      model.isOpenElsewhere = model.switches.has("refusedMerge");
    }
  };
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = name === "setUp" ? setUp : Reflect.get(target, name, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

/** What is in the cells and parts, without its looks. */
export function contentOf({ sheets, customXmlParts }: WorkbookModel): string {
  const cells = sheets.map((sheet) => {
    const filled: unknown[] = [];
    sheet.grid.each(WHOLE_SHEET, (row, column, { value }) => {
      if (value !== "") filled.push([row, column, value]);
    });
    return filled;
  });
  return JSON.stringify([cells, customXmlParts]);
}
