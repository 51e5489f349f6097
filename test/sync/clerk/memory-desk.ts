import { addedColumns, filled, type MemorySheet, readingOf } from "./memory-sheet.ts";
import { FORMS_VERSION } from "../../../domain/forms/forms-version.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type {
  Cell,
  RowState,
  WorkbookPort,
  SheetChange,
  WorkbookReading,
  FormSheet,
} from "../../../addin/sync/ports/workbook-port.ts";
import type { ClerkDesk } from "./clerk-desk.ts";
import type { ClerkHands } from "./clerk-hands.ts";
import { emptyWorkbook, type Workbook } from "./memory-workbook.ts";

/**
 * A workbook without Excel that fulfils the contract of the port.
 * @param beforeCall runs before every call; an error that it throws is the call's answer, and nothing was done
 */
export function makeMemoryDesk(
  opened: Workbook = emptyWorkbook(),
  beforeCall: (name: string) => void = () => undefined,
  options: { readonly hasUndo?: boolean } = {},
): ClerkDesk {
  let book = opened;
  let saved = structuredClone(book);
  /** The rows of the last reading, by form and place. */
  let lastRead = new Map<string, readonly object[]>();
  const counts = { calls: 0, cells: 0, byName: {} as Record<string, number> };
  const states = new Map<string, RowState>();
  const watchers = new Set<(hint: "edited" | "selected") => void>();

  const counted = async (name: string): Promise<void> => {
    counts.calls += 1;
    counts.byName[name] = (counts.byName[name] ?? 0) + 1;
    beforeCall(name);
  };
  const sheetOf = (form: string): MemorySheet => {
    const sheet = book.sheets.get(form);
    if (sheet === undefined) throw new Error(`no sheet ${form}`);
    return sheet;
  };
  const edited = (): void => {
    for (const watcher of watchers) watcher("edited");
  };

  /** What Excel's undo goes back to, step by step: the cells, never what is kept. */
  const undoable: Map<string, MemorySheet>[] = [];
  const redoable: Map<string, MemorySheet>[] = [];
  const step = (): void => {
    if (options.hasUndo !== true) return;
    undoable.push(structuredClone(book.sheets));
    redoable.length = 0;
  };

  const takeBack = (left = 0): boolean => {
    const before = undoable.length > left ? undoable.pop() : undefined;
    if (before === undefined) return false;
    redoable.push(book.sheets);
    book.sheets = before;
    return true;
  };
  const doAgain = (): void => {
    for (let after = redoable.pop(); after !== undefined; after = redoable.pop()) book.sheets = after;
  };

  /** Returns the change if it was left alone. */
  const apply = (change: SheetChange): SheetChange | undefined => {
    step();
    const sheet = sheetOf(change.form);
    const found = sheet.rows.find((row) => "key" in change && row.key === change.key);
    switch (change.kind) {
      case "set": {
        if (found === undefined) return change;
        const left: Record<string, { was: Cell; now: Cell }> = {};
        for (const [field, { was, now }] of Object.entries(change.cells)) {
          if (!sheet.columns.has(field)) continue;
          if ((found.cells[field] ?? "") !== was) left[field] = { was, now };
          else {
            found.cells[field] = now;
            counts.cells += 1;
          }
        }
        return Object.keys(left).length > 0 ? { ...change, cells: left } : undefined;
      }
      case "insert":
        if (found !== undefined || sheet.layout === "matrix") return change;
        sheet.rows.push({ key: change.key, cells: { ...change.cells }, hidden: false, formulas: [] });
        counts.cells += Object.keys(change.cells).length;
        return undefined;
      case "remove":
        if (found === undefined || sheet.layout === "matrix") return change;
        if (Object.entries(change.was).some(([field, was]) => (found.cells[field] ?? "") !== was))
          return change;
        sheet.rows.splice(sheet.rows.indexOf(found), 1);
        return undefined;
      case "key": {
        const row = sheet.rows[change.place];
        if (row === undefined || row !== lastRead.get(change.form)?.[change.place]) return change;
        row.key = change.key;
        return undefined;
      }
      // Lines without a key show no state here.
      case "unnamed-states":
        return undefined;
      case "state":
        if (found === undefined) return change;
        states.set(`${change.form}/${change.key}`, change.state);
        return undefined;
    }
  };

  const desk: WorkbookPort = {
    binding: async () => {
      await counted("binding");
      const broken = whatIsBroken(book);
      return book.binding !== undefined && broken?.why === "sheet-gone"
        ? { ...book.binding, lost: broken.forms }
        : book.binding;
    },
    setUp: async (binding, sheets) => {
      await counted("setUp");
      book.binding = binding;
      const added: Record<string, readonly string[]> = {};
      for (const wanted of sheets) {
        book.forms.add(wanted.form);
        const found = book.sheets.get(wanted.form);
        const fresh = found === undefined ? [] : neverHad(wanted.form, found);
        for (const field of fresh) found?.columns.add(field);
        if (fresh.length > 0) added[wanted.form] = fresh;
        book.sheets.set(wanted.form, broughtUpToDate(book, wanted));
      }
      return added;
    },
    read: async (names = []) => {
      await counted("read");
      lastRead = new Map([...book.sheets].map(([form, sheet]) => [form, [...sheet.rows]]));
      return readingOfBook(book, textsOf(book, names));
    },
    readCached: async (names = []) => {
      await counted("glance");
      return readingOfBook(book, textsOf(book, names));
    },
    write: async (changes, { texts, writing } = {}) => {
      await counted("write");
      const left = changes.map(apply).filter((change) => change !== undefined);
      if (texts !== undefined) await desk.keep(texts(left));
      for (const [form, follows] of Object.entries(writing?.follows ?? {})) {
        const sheet = book.sheets.get(form);
        step();
        if (sheet !== undefined && (sheet.writing ?? 0) === follows) sheet.writing = writing?.number ?? 0;
      }
      return left;
    },
    kept: async (names) => {
      await counted("kept");
      return textsOf(book, names);
    },
    standing: async (names) => {
      await counted("standing");
      const sheets = [...book.sheets].map(([form, { writing }]) => ({ form, writing }));
      return { texts: textsOf(book, names), sheets };
    },
    keep: async (texts) => {
      await counted("keep");
      for (const [name, text] of Object.entries(texts)) {
        if (text === "") book.kept.delete(name);
        else book.kept.set(name, text);
      }
    },
    isSaved: async () => {
      await counted("isSaved");
      return JSON.stringify([...book.kept]) === JSON.stringify([...saved.kept]);
    },
    restoreColumns: async (form) => {
      await counted("restoreColumns");
      const sheet = book.sheets.get(form);
      if (sheet === undefined) return;
      for (const field of addedColumns(form, sheet)) sheet.columns.add(field);
      sheet.lost.clear();
      for (const row of sheet.rows) if (!sheet.hasKeys) row.key = "";
      sheet.hasKeys = true;
    },
    goTo: () => counted("goTo"),
    selected: async () => {
      await counted("selected");
      return undefined;
    },
    watch: async (onHint) => {
      watchers.add(onHint);
      return async () => {
        watchers.delete(onHint);
      };
    },
  };

  const hands: ClerkHands = {
    type: async (form, place, field, value) => {
      step();
      const row = sheetOf(form).rows[place];
      if (row === undefined) throw new Error(`no row ${place} in ${form}`);
      row.cells[field] = value;
      edited();
    },
    append: async (form, cells) => {
      step();
      sheetOf(form).rows.push({ key: "", cells: { ...cells }, hidden: false, formulas: [] });
      edited();
    },
    copyRow: async (form, place) => {
      const { rows } = sheetOf(form);
      rows.push(structuredClone(rows[place] ?? { key: "", cells: {}, hidden: false, formulas: [] }));
      edited();
    },
    deleteRow: async (form, place) => {
      step();
      sheetOf(form).rows.splice(place, 1);
      edited();
    },
    sortFalling: async (form, field) => {
      const text = (cell: Cell | undefined): string => String(cell ?? "");
      sheetOf(form).rows.sort((left, right) => (text(left.cells[field]) < text(right.cells[field]) ? 1 : -1));
      edited();
    },
    sortRising: async (form, field) => {
      const text = (cell: Cell | undefined): string => String(cell ?? "");
      sheetOf(form).rows.sort((left, right) => (text(left.cells[field]) < text(right.cells[field]) ? -1 : 1));
      edited();
    },
    typeFormula: async (form, place, field, value) => {
      const row = sheetOf(form).rows[place];
      if (row === undefined) throw new Error(`no row ${place} in ${form}`);
      row.cells[field] = value;
      row.formulas.push(field);
      edited();
    },
    paste: async (form, key, cells) => {
      sheetOf(form).rows.push({ key, cells: { ...cells }, hidden: false, formulas: [] });
      edited();
    },
    typeKeys: async (form, keyFor) => {
      for (const row of sheetOf(form).rows) row.key = keyFor(row.key);
      edited();
    },
    hideRow: async (form, place) => {
      const row = sheetOf(form).rows[place];
      if (row !== undefined) row.hidden = true;
    },
    deleteColumn: async (form, field) => {
      const sheet = sheetOf(form);
      if (field === "key") sheet.hasKeys = false;
      else if (sheet.columns.delete(field)) sheet.lost.add(field);
      for (const row of sheet.rows) delete row.cells[field];
    },
    deleteSheet: async (form) => {
      book.sheets.delete(form);
    },
    takeBack: async () => takeBack(),
    save: async () => {
      saved = structuredClone(book);
    },
    reopen: async () => {
      book = structuredClone(saved);
      undoable.length = 0;
      lastRead = new Map();
      return desk;
    },
  };
  return {
    desk,
    hands,
    book: () => book,
    copy: () => structuredClone(book),
    saved: () => structuredClone(saved),
    counts,
    states,
    undoable: () => undoable.length,
    takeBack,
    doAgain,
    neverHad: async (form, field) => {
      const sheet = sheetOf(form);
      sheet.columns.delete(field);
      for (const row of sheet.rows) delete row.cells[field];
    },
  };
}

function textsOf({ kept }: Workbook, names: readonly string[]): WorkbookReading["texts"] {
  const found = names.flatMap((name) =>
    name.endsWith("*") ? [...kept.keys()].filter((one) => one.startsWith(name.slice(0, -1))) : [name],
  );
  return Object.fromEntries(found.map((name) => [name, kept.get(name) ?? ""]));
}

function readingOfBook(book: Workbook, texts: WorkbookReading["texts"]): WorkbookReading {
  const broken = whatIsBroken(book);
  const sheets = [...book.sheets].map(([form, sheet]) => readingOf(form, sheet));
  const whole = {
    sheets,
    date1904: book.date1904,
    dayFirst: true,
    renumbered: [],
    binding: book.binding,
    texts,
  };
  return broken === undefined ? { kind: "read", ...whole } : { ...broken, ...whole };
}

function whatIsBroken({ binding, forms: wanted, sheets }: Workbook) {
  const broken = (why: Extract<WorkbookReading, { kind: "broken" }>["why"], forms: readonly string[]) =>
    ({ kind: "broken", why, forms }) as const;
  if (binding === undefined) return broken("no-binding", []);
  if (binding.forms > FORMS_VERSION) return broken("newer-forms", []);
  const gone = [...wanted].filter((form) => !sheets.has(form));
  if (gone.length > 0) return broken("sheet-gone", gone);
  const keyless = [...sheets].filter(([, sheet]) => !sheet.hasKeys).map(([form]) => form);
  return keyless.length > 0 ? broken("key-column-gone", keyless) : undefined;
}

/** Columns of a later version of the form. */
function neverHad(form: string, sheet: MemorySheet): readonly string[] {
  return addedColumns(form, sheet).filter((field) => !sheet.lost.has(field));
}

function broughtUpToDate(book: Workbook, wanted: FormSheet): MemorySheet {
  const found = book.sheets.get(wanted.form);
  const columns = new Set(Object.keys(findForm(wanted.form)?.columns ?? {}));
  const sheet: MemorySheet = found ?? {
    layout: wanted.matrix === undefined ? "whole" : "matrix",
    columns,
    lost: new Set(),
    hasKeys: true,
    rows: [],
  };
  return wanted.matrix === undefined ? sheet : filled(sheet, wanted.matrix);
}
