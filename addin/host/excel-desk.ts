import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import type { Language } from "../../domain/texts/render.ts";
import type {
  Binding,
  CellPlace,
  Desk,
  DeskChange,
  DeskReading,
  FormSheet,
  SheetReading,
  SheetRow,
} from "../sync/desk.ts";
import { goTo, selectedPlace } from "./go-to.ts";
import { isSystemSlot, KEY_SLOT } from "./layout.ts";
import { crossings } from "./matrix.ts";
import { findNotes, noteText, openNotes, writeNotes } from "./notebook.ts";
import { type RawTable, wholeRows } from "./raw-table.ts";
import { readTables } from "./reading.ts";
import { rereadLines } from "./rereading.ts";
import { runBatch } from "./run-batch.ts";
import { restoreColumns, setUp } from "./set-up.ts";
import { type Survey, survey } from "./survey.ts";
import { TouchedLines } from "./touched-lines.ts";
import { watch } from "./watch.ts";
import { type LastReading, writeChanges } from "./writing.ts";

/** The desk of the workbook in which the add-in runs. */
export function makeExcelDesk(): Desk {
  return new ExcelDesk();
}

class ExcelDesk implements Desk {
  /** Places name rows of the last reading; everything else is looked up anew, since others work in the file too. */
  #last: LastReading = new Map();
  /** For counts alone: what was seen last, and which of its lines events have named since. */
  #seen: readonly RawTable[] = [];
  readonly #touched = new TouchedLines();

  binding(): Promise<Binding | undefined> {
    return runBatch("binding", async (context) => (await survey(context)).binding);
  }

  setUp(binding: Binding, sheets: readonly FormSheet[], language: Language): Promise<void> {
    return this.#unheard(runBatch("set up", (context) => setUp(context, binding, sheets, language)));
  }

  read(): Promise<DeskReading> {
    return runBatch("read", async (context) => {
      this.#begin();
      const found = await survey(context);
      const reading = await this.#look(context, found, undefined);
      this.#last = new Map(
        reading.sheets.map(({ form, rows }) => [
          form,
          new Map(rows.map((row): [number, SheetRow] => [row.place, row])),
        ]),
      );
      return reading;
    });
  }

  glance(): Promise<DeskReading> {
    return runBatch("glance", async (context) => {
      const { seen, touched } = this.#begin();
      const found = await survey(context);
      const reread =
        touched === undefined ? undefined : await rereadLines(context, found.stands, seen, touched);
      return this.#look(context, found, reread);
    });
  }

  /** Until the look has succeeded, nothing is known of the lines that were taken to be read. */
  #begin() {
    const [seen, touched] = [this.#seen, this.#touched.take()];
    this.#seen = [];
    return { seen, touched };
  }

  /** Events are off while we write: of our own writes none tells. */
  #unheard<T>(writing: Promise<T>): Promise<T> {
    return writing.finally(() => this.#touched.anything());
  }

  async #look(
    context: Excel.RequestContext,
    found: Survey,
    reread: readonly RawTable[] | undefined,
  ): Promise<DeskReading> {
    const { stands, date1904 } = found;
    const tables = reread ?? (await readTables(context, stands));
    this.#seen = tables;
    const sheets = tables.map(sheetReading);
    const broken = brokenBy(found);
    return broken === undefined
      ? { kind: "read", sheets, date1904 }
      : { kind: "broken", ...broken, sheets, date1904 };
  }

  write(changes: readonly DeskChange[]): Promise<readonly DeskChange[]> {
    if (changes.length === 0) return Promise.resolve([]);
    return this.#unheard(
      runBatch("write", async (context) =>
        writeChanges(context, (await survey(context)).stands, changes, this.#last),
      ),
    );
  }

  kept<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, string | undefined>>> {
    return runBatch("kept", async (context) => {
      const found = findNotes(context, names);
      await context.sync();
      const notes = openNotes(found);
      await context.sync();
      return Object.fromEntries(names.map((name) => [name, noteText(notes, name)])) as Record<
        Name,
        string | undefined
      >;
    });
  }

  keep(texts: Readonly<Record<string, string>>): Promise<void> {
    return runBatch("keep", (context) => writeNotes(context, texts));
  }

  isSaved(): Promise<boolean> {
    return runBatch("is saved", async (context) => {
      context.workbook.load("isDirty");
      await context.sync();
      return !context.workbook.isDirty;
    });
  }

  restoreColumns(form: string): Promise<void> {
    return this.#unheard(runBatch("restore columns", (context) => restoreColumns(context, form)));
  }

  goTo(place: CellPlace): Promise<void> {
    return runBatch("go to", (context) => goTo(context, place));
  }

  selected(): Promise<CellPlace | undefined> {
    return runBatch("selected", selectedPlace);
  }

  watch(onHint: (hint: "edited" | "selected") => void): Promise<() => Promise<void>> {
    return watch(onHint, this.#touched);
  }
}

function sheetReading(table: RawTable): SheetReading {
  const { kept, offsets } = table.stand;
  if (kept.layout === "matrix")
    return { form: kept.form, layout: "matrix", rows: crossings(table), missing: [] };
  const missing = Object.keys(kept.columns).filter((slot) => !isSystemSlot(slot) && !offsets.has(slot));
  return { form: kept.form, layout: "whole", rows: wholeRows(table), missing };
}

type Broken = Pick<Extract<DeskReading, { kind: "broken" }>, "why" | "forms">;

function brokenBy({ binding, layout, stands, gone }: Survey): Broken | undefined {
  if (binding === undefined || layout.tables.length === 0) return { why: "no-binding", forms: [] };
  if (binding.forms > FORMS_VERSION) {
    return { why: "newer-forms", forms: layout.tables.map(({ form }) => form) };
  }
  if (gone.length > 0) return { why: "sheet-gone", forms: gone };
  const keyless = stands.filter(({ offsets }) => !offsets.has(KEY_SLOT));
  return keyless.length === 0
    ? undefined
    : { why: "key-column-gone", forms: keyless.map(({ kept }) => kept.form) };
}
