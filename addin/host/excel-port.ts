import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import {
  type AddedColumns,
  type Binding,
  type CellPlace,
  type FormSheet,
  type OnWait,
  partOf,
  type SheetChange,
  type SheetReading,
  type Standing,
  WorkbookError,
  type WorkbookPort,
  type WorkbookReading,
  type WriteOptions,
} from "../sync/ports/workbook-port.ts";
import { makeRunBatch, type RunBatch } from "./excel/conversation.ts";
import { goTo, selectedPlace } from "./go-to.ts";
import { unpivoted, valuesAcross } from "./table/pivoted.ts";
import { isSystemSlot, KEY_SLOT, NAME_SLOT, partOfSlot } from "./table/layout.ts";
import { look } from "./reading/look.ts";
import { crossings } from "./table/matrix.ts";
import { AskedNotes, writeNotes } from "./notebook/notebook.ts";
import { type RawTable, wholeRows } from "./table/raw-table.ts";
import { isUnmarked, restoreColumns, setUp } from "./set-up/set-up.ts";
import { Snapshot } from "./reading/snapshot.ts";
import { type Survey, survey } from "./reading/survey.ts";
import type { Stand } from "./table/stand.ts";
import { type SheetLines, TouchedLines } from "./reading/touched-lines.ts";
import { type Others, watch } from "./watch.ts";
import { writeChanges } from "./writing/write-changes.ts";

/**
 * The adapter of the workbook port for the workbook in which the add-in runs.
 * @param onWait hears when Excel does not answer
 */
export function makeExcelPort(onWait: OnWait = () => undefined): WorkbookPort {
  return new ExcelPort(makeRunBatch(onWait, true), makeRunBatch(onWait, false));
}

class ExcelPort implements WorkbookPort {
  readonly #run: RunBatch;
  readonly #runUnheard: RunBatch;
  readonly #snapshot = new Snapshot();
  readonly #touched = new TouchedLines();
  readonly #others: Others = { areThere: false };
  #isAsked = false;

  constructor(run: RunBatch, runUnheard: RunBatch) {
    this.#run = run;
    this.#runUnheard = runUnheard;
  }

  binding(): Promise<Binding | undefined> {
    return this.#run("binding", async (context) => {
      const { binding, stands, gone } = await survey(context, this.#snapshot);
      if (binding === undefined) return undefined;
      return {
        ...binding,
        ...(stands.some(isUnmarked) && { isOutdated: true }),
        ...(gone.length > 0 && { lost: gone }),
      };
    });
  }

  setUp(binding: Binding, sheets: readonly FormSheet[], language: Language): Promise<AddedColumns> {
    const mayAdd = !this.#others.areThere || this.#isAsked;
    this.#isAsked = false;
    const wanted = { sheets, language, mayAdd };
    return this.#unheard("set up", (context) => setUp(context, this.#snapshot, binding, wanted)).catch(
      (error: unknown) => {
        // Whoever was asked and comes again has decided.
        this.#isAsked = error instanceof WorkbookError && error.code === "shared";
        throw error;
      },
    );
  }

  async read(names: readonly string[] = []): Promise<WorkbookReading> {
    this.#touched.take();
    const reading = await this.#look("read", names);
    this.#snapshot.told(reading);
    return reading;
  }

  readCached(names: readonly string[] = []): Promise<WorkbookReading> {
    return this.#look("glance", names, this.#touched.take());
  }

  async #look(
    label: string,
    names: readonly string[],
    touched?: readonly SheetLines[],
  ): Promise<WorkbookReading> {
    try {
      return await this.#run(label, async (context) => {
        const seen = await look(context, this.#snapshot, names, touched);
        return readingOf(seen.survey, seen.tables, names);
      });
    } catch (error) {
      // The touched lines are not read yet.
      this.#touched.anything();
      throw error;
    }
  }

  write(changes: readonly SheetChange[], options: WriteOptions = {}): Promise<readonly SheetChange[]> {
    return this.#unheard("write", (context) =>
      writeChanges(context, this.#snapshot, { changes, ...options }),
    );
  }

  kept<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, string | undefined>>> {
    return this.#run("kept", async (context) => {
      const notes = new AskedNotes(context, this.#snapshot.notes, names);
      await context.look();
      if (notes.askRest()) await context.look();
      return notes.texts(names) as Record<Name, string | undefined>;
    });
  }

  standing(names: readonly string[]): Promise<Standing> {
    return this.#run("standing", async (context) => {
      const { notes, stands } = await survey(context, this.#snapshot, names);
      const sheets = stands.map((stand) => ({ form: stand.kept.form, ...numberOf(stand) }));
      return { texts: notes.texts(names), sheets };
    });
  }

  keep(texts: Readonly<Record<string, string>>): Promise<void> {
    return this.#run("keep", (context) => writeNotes(context, this.#snapshot.notes, texts));
  }

  isSaved(): Promise<boolean> {
    return this.#run("is saved", async (context) => {
      context.workbook.load("isDirty");
      await context.look();
      return !context.workbook.isDirty;
    });
  }

  restoreColumns(form: string): Promise<void> {
    return this.#unheard("restore columns", (context) => restoreColumns(context, this.#snapshot, form));
  }

  goTo(place: CellPlace): Promise<void> {
    return this.#run("go to", (context) => goTo(context, this.#snapshot, place));
  }

  selected(): Promise<CellPlace | undefined> {
    return this.#run("selected", (context) => selectedPlace(context, this.#snapshot));
  }

  watch(onHint: (hint: "edited" | "selected") => void): Promise<() => Promise<void>> {
    return watch(this.#run, onHint, this.#touched, this.#others);
  }

  /** Events are off during our writes, so that they are not reported as edits. */
  #unheard: RunBatch = (label, batch) =>
    this.#runUnheard(label, batch).finally(() => this.#touched.anything());
}

function readingOf(found: Survey, tables: readonly RawTable[], names: readonly string[]): WorkbookReading {
  const { date1904, dayFirst, binding, notes } = found;
  const texts = notes.texts(names);
  const renumbered = tables.flatMap(({ stand }) => (stand.columnsBy === "captions" ? [stand.kept.form] : []));
  const whole = { sheets: tables.map(sheetReading), date1904, dayFirst, renumbered, binding, texts };
  const broken = brokenBy(found);
  return broken === undefined ? { kind: "read", ...whole } : { kind: "broken", ...broken, ...whole };
}

function numberOf({ writing, isProtected, isNumberLocked }: Stand) {
  return { writing, unnumbered: isProtected && isNumberLocked };
}

/** The name of a matrix stands in a column of ours. */
function captionsOf({ offsets, captions }: Stand): Readonly<Record<string, string>> {
  const above = [...offsets].map(([slot, at]) => {
    const part = partOfSlot(slot);
    const name = part === undefined ? slot : partOf(part.field, part.value);
    return [slot === NAME_SLOT ? "person" : name, captions[at] ?? ""] as const;
  });
  return Object.fromEntries(above);
}

function sheetReading(table: RawTable): SheetReading {
  const { kept, offsets } = table.stand;
  const number = { ...numberOf(table.stand), captions: captionsOf(table.stand) };
  if (kept.layout === "matrix")
    return { form: kept.form, layout: "matrix", rows: crossings(table), missing: [], ...number };
  const missing = Object.keys(kept.columns).filter(
    (slot) => !isSystemSlot(slot) && !offsets.has(slot) && partOfSlot(slot) === undefined,
  );
  if (kept.layout === "pivoted") {
    const across = valuesAcross(kept);
    return { form: kept.form, layout: "pivoted", rows: unpivoted(table), missing, across, ...number };
  }
  return { form: kept.form, layout: "whole", rows: wholeRows(table), missing, ...number };
}

type Broken = Pick<Extract<WorkbookReading, { kind: "broken" }>, "why" | "forms">;

function brokenBy({ binding, layout, stands, gone }: Survey): Broken | undefined {
  const formsOf = (tables: Survey["stands"]): readonly string[] => tables.map(({ kept }) => kept.form);
  if (binding === undefined || layout.tables.length === 0) return { why: "no-binding", forms: [] };
  if (binding.forms > FORMS_VERSION)
    return { why: "newer-forms", forms: layout.tables.map(({ form }) => form) };
  if (gone.length > 0) return { why: "sheet-gone", forms: gone };
  const unclear = stands.filter(({ columnsBy }) => columnsBy === "unclear");
  if (unclear.length > 0) return { why: "columns-unclear", forms: formsOf(unclear) };
  const keyless = stands.filter(({ offsets }) => !offsets.has(KEY_SLOT));
  return keyless.length === 0 ? undefined : { why: "key-column-gone", forms: formsOf(keyless) };
}
