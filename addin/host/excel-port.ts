import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type {
  AddedColumns,
  Binding,
  CellPlace,
  WorkbookPort,
  SheetChange,
  WorkbookReading,
  FormSheet,
  SheetReading,
  TextsAfter,
  WriteOptions,
} from "../sync/ports/workbook-port.ts";
import { goTo, selectedPlace } from "./go-to.ts";
import { LastReading } from "./last-reading.ts";
import { isSystemSlot, KEY_SLOT } from "./layout.ts";
import { crossings } from "./matrix.ts";
import { AskedNotes, writeNotes } from "./notebook.ts";
import { type RawTable, wholeRows } from "./raw-table.ts";
import { readTables } from "./reading.ts";
import { Remembered } from "./remembered.ts";
import { rereadLines } from "./rereading.ts";
import { type Conversation, runBatch } from "./run-batch.ts";
import { restoreColumns, setUp } from "./set-up.ts";
import { type Survey, survey } from "./survey.ts";
import { surveyed } from "./surveyed.ts";
import { TouchedLines } from "./touched-lines.ts";
import { watch } from "./watch.ts";
import { writeChanges } from "./writing.ts";
import { writeAtOnce } from "./writing-at-once.ts";

/** The adapter of the workbook port for the workbook in which the add-in runs. */
export function makeExcelPort(): WorkbookPort {
  return new ExcelPort();
}

class ExcelPort implements WorkbookPort {
  readonly #last = new LastReading();
  /** For counts only: the last reading, and the lines that events have named since. */
  #seen: readonly RawTable[] = [];
  readonly #touched = new TouchedLines();
  readonly #remembered = new Remembered();

  binding(): Promise<Binding | undefined> {
    return runBatch("binding", async (context) => (await survey(context, this.#remembered)).binding);
  }

  setUp(binding: Binding, sheets: readonly FormSheet[], language: Language): Promise<AddedColumns> {
    return this.#unheard(
      runBatch("set up", (context) => setUp(context, this.#remembered, binding, sheets, language)),
    );
  }

  read(names: readonly string[] = []): Promise<WorkbookReading> {
    return runBatch("read", async (context) => {
      this.#begin();
      const reading = await this.#look(context, names, readTables);
      this.#last.take(reading, this.#seen);
      return reading;
    });
  }

  readCached(names: readonly string[] = []): Promise<WorkbookReading> {
    return runBatch("glance", (context) => {
      const { seen, touched } = this.#begin();
      return this.#look(context, names, async (_, stands, sync) => {
        const reread =
          touched === undefined ? undefined : await rereadLines(context, stands, seen, touched, sync);
        return reread ?? readTables(context, stands, sync);
      });
    });
  }

  /** Until the reading succeeds, nothing is known of the lines that it took over. */
  #begin() {
    const [seen, touched] = [this.#seen, this.#touched.take()];
    this.#seen = [];
    return { seen, touched };
  }

  /** Events are off during our writes, so that they are not reported as edits. */
  #unheard<T>(writing: Promise<T>): Promise<T> {
    return writing.finally(() => this.#touched.anything());
  }

  async #look(
    context: Conversation,
    names: readonly string[],
    readRows: typeof readTables,
  ): Promise<WorkbookReading> {
    const { found, done: tables } = await surveyed(
      context,
      this.#remembered,
      (stands, sync) => readRows(context, stands, sync),
      names,
    );
    this.#seen = tables;
    const { date1904, binding, notes, stands } = found;
    const writingOn = new Map(stands.map(({ kept, writing }) => [kept.form, writing]));
    const texts = notes.texts(names);
    const whole = {
      sheets: tables.map((table) => sheetReading(table, writingOn.get(table.stand.kept.form))),
      date1904,
      binding,
      texts,
    };
    const broken = brokenBy(found);
    return broken === undefined ? { kind: "read", ...whole } : { kind: "broken", ...broken, ...whole };
  }

  write(
    changes: readonly SheetChange[],
    { on, texts, writing }: WriteOptions = {},
  ): Promise<readonly SheetChange[]> {
    if (changes.length === 0) return texts === undefined ? Promise.resolve([]) : this.#keepAfter([], texts);
    return this.#unheard(
      runBatch("write", async (context) => {
        const finish = (left: readonly SheetChange[]): Promise<void> =>
          texts === undefined ? context.sync() : writeNotes(context, this.#remembered, texts(left));
        const tables = this.#last.forWriting(on, changes);
        const written =
          tables === undefined
            ? undefined
            : await writeAtOnce(context, tables, changes, this.#last.rows, finish, writing);
        const isWritten = written?.kind === "written";
        const left = isWritten ? written.left : [];
        const again = isWritten ? written.again : changes;
        this.#last.wrote(changes, isWritten && again.length === 0 ? written.tables : undefined);
        if (again.length === 0) return left;
        const { done } = await surveyed(context, this.#remembered, (stands, sync) =>
          writeChanges(
            context,
            stands,
            again,
            this.#last.rows,
            sync,
            (more) => finish([...left, ...more]),
            writing,
          ),
        );
        return [...left, ...done];
      }),
    );
  }

  async #keepAfter(left: readonly SheetChange[], texts: TextsAfter): Promise<readonly SheetChange[]> {
    await this.keep(texts(left));
    return left;
  }

  kept<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, string | undefined>>> {
    return runBatch("kept", async (context) => {
      const notes = new AskedNotes(context, this.#remembered, names);
      await context.sync();
      if (notes.askRest()) await context.sync();
      return notes.texts(names) as Record<Name, string | undefined>;
    });
  }

  keep(texts: Readonly<Record<string, string>>): Promise<void> {
    return runBatch("keep", (context) => writeNotes(context, this.#remembered, texts));
  }

  isSaved(): Promise<boolean> {
    return runBatch("is saved", async (context) => {
      context.workbook.load("isDirty");
      await context.sync();
      return !context.workbook.isDirty;
    });
  }

  restoreColumns(form: string): Promise<void> {
    return this.#unheard(
      runBatch("restore columns", (context) => restoreColumns(context, this.#remembered, form)),
    );
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

function sheetReading(table: RawTable, writing: number | undefined): SheetReading {
  const { kept, offsets } = table.stand;
  if (kept.layout === "matrix")
    return { form: kept.form, layout: "matrix", rows: crossings(table), missing: [], writing };
  const missing = Object.keys(kept.columns).filter((slot) => !isSystemSlot(slot) && !offsets.has(slot));
  return { form: kept.form, layout: "whole", rows: wholeRows(table), missing, writing };
}

type Broken = Pick<Extract<WorkbookReading, { kind: "broken" }>, "why" | "forms">;

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
