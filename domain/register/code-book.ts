/** The short codes of a register's rows while a batch is decided: who has which, and what is proposed to whom. */
import { findForm } from "../forms/catalogue/catalogue.ts";
import type { Fields, Form } from "../forms/form.ts";
import type { FieldIssue } from "../forms/row.ts";
import { codeColumn, codeOf, nextCode, noteCode } from "../forms/row-code.ts";
import type { RowPatch } from "./merge.ts";
import { rowName } from "../forms/sheet/row-name.ts";

/** A stored row. */
interface CodedRow {
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
  readonly deleted: boolean;
}

type Owner = Pick<CodedRow, "key" | "fields">;

export class CodeBook {
  /** By form and code, the live row that has it. */
  readonly #owners: Map<string, Map<string, Owner>>;
  /** By form and letters, the highest number that was given; codes up to it are not proposed any more. */
  readonly #highest: Map<string, Map<string, number>>;

  /** The forms whose rows are all in the book. */
  readonly #forms: ReadonlySet<string>;

  private constructor(
    owners: Map<string, Map<string, Owner>>,
    highest: Map<string, Map<string, number>>,
    forms: ReadonlySet<string>,
  ) {
    this.#owners = owners;
    this.#highest = highest;
    this.#forms = forms;
  }

  /**
   * @param rows with tombstones, whose codes are not proposed again
   * @param forms of which these are all rows
   */
  static of(rows: Iterable<CodedRow>, forms: ReadonlySet<string> = new Set()): CodeBook {
    const book = new CodeBook(new Map(), new Map(), forms);
    for (const row of rows) {
      const form = findForm(row.form);
      if (form === undefined) continue;
      book.reserve(form, row.fields);
      if (!row.deleted) book.take(form, row);
    }
    return book;
  }

  copy(): CodeBook {
    return new CodeBook(
      new Map([...this.#owners].map(([form, owners]) => [form, new Map(owners)])),
      new Map([...this.#highest].map(([form, highest]) => [form, new Map(highest)])),
      this.#forms,
    );
  }

  covers(form: string): boolean {
    return this.#forms.has(form);
  }

  /** The code of the fields is not proposed to anybody. */
  reserve(form: Form, fields: Fields): void {
    noteCode(this.#highestIn(form), codeOf(form, fields));
  }

  /** The row has the code of its fields from now on. */
  take(form: Form, { key, fields }: Owner): void {
    const code = codeOf(form, fields);
    if (code === "") return;
    noteCode(this.#highestIn(form), code);
    const owners = this.#owners.get(form.id) ?? new Map<string, Owner>();
    this.#owners.set(form.id, owners.set(code, { key, fields }));
  }

  /** Frees the code that a stored row would give up for the patch, so that rows can exchange codes; says whether it does. */
  free(stored: CodedRow | undefined, patch: Pick<RowPatch, "fields" | "deleted">): boolean {
    const form = stored && findForm(stored.form);
    if (form === undefined || stored === undefined || stored.deleted) return false;
    const code = codeOf(form, stored.fields);
    const stays = patch.deleted !== true && codeOf(form, { ...stored.fields, ...patch.fields }) === code;
    if (code === "" || stays) return false;
    return this.#owners.get(form.id)?.delete(code) ?? false;
  }

  /** The fields with a proposed code; undefined where they have one, or nothing can be proposed. */
  proposed(form: Form, fields: Fields): Fields | undefined {
    const column = codeColumn(form);
    if (column === undefined || codeOf(form, fields) !== "") return undefined;
    const code = nextCode(form, fields, this.#highestIn(form));
    return code === undefined ? undefined : { [column.field]: code };
  }

  /** The issue of a code that another row has. */
  issues(form: Form, { key, fields }: Owner): readonly FieldIssue[] {
    const column = codeColumn(form);
    const owner = this.#owners.get(form.id)?.get(codeOf(form, fields));
    if (column === undefined || owner === undefined || owner.key === key) return [];
    const { field } = column;
    const other = rowName(form.id, owner.key, owner.fields, (_, named) => named);
    return [
      {
        field,
        code: "code-twice",
        other: { form: form.id, key: owner.key, field },
        values: { code: String(fields[field]), other },
      },
    ];
  }

  #highestIn(form: Form): Map<string, number> {
    const highest = this.#highest.get(form.id) ?? new Map<string, number>();
    this.#highest.set(form.id, highest);
    return highest;
  }
}
