/** The rows that the references of a filled form may name. */
import { createHash } from "node:crypto";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { codeOf } from "../../../domain/forms/row-code.ts";
import { type FoundRow, type KnownRows, RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { type TypedReference, typedReferences } from "../../../domain/forms/sheet/typed-references.ts";
import { tidy } from "../../../domain/values/fold.ts";
import { RowKey } from "../../../domain/values/ids.ts";

export interface NamedRows {
  find(forms: readonly string[], text: string): FoundRow;
  /** The rows that a cell of several references names. */
  findAll(forms: readonly string[], text: string): readonly TypedReference[];
  /** The stored row that has the short code. */
  ownerOf(form: Form, code: string): { readonly key: string; readonly name: string } | undefined;
  /** Rows of the file itself, which sheets read later may name. */
  learn(form: string, rows: readonly { readonly key: string; readonly fields: Fields }[]): void;
}

/**
 * Without an office nothing is looked up: equal texts stand for one row, so that a file can be counted before anybody signs in.
 */
export const NOT_LOOKED_UP: NamedRows = {
  find: (_, text) => standIn(text),
  findAll: (_, text) =>
    text
      .split(/[;,\n]/)
      .filter((part) => tidy(part) !== "")
      .map((part) => ({ text: part, row: standIn(part) })),
  ownerOf: () => undefined,
  learn: () => undefined,
};

function standIn(text: string): FoundRow {
  const key = RowKey.safeParse(tidy(text));
  const hash = createHash("sha256").update(tidy(text)).digest("hex").slice(0, 16);
  return { kind: "row", key: key.data ?? RowKey.parse(`t${hash}`) };
}

/** The rows of an office. A row that the file renames is found by its old and its new name. */
export class OfficeRows implements NamedRows {
  readonly #stored: KnownRows;
  readonly #before: RowLabels;
  readonly #learnt = new Map<string, ReadonlyMap<string, Fields>>();
  #after: RowLabels;

  constructor(stored: KnownRows) {
    this.#stored = stored;
    this.#before = new RowLabels(stored, "");
    this.#after = this.#before;
  }

  find(forms: readonly string[], text: string): FoundRow {
    const [before, after] = [this.#before.find(forms, text), this.#after.find(forms, text)];
    if (before.kind !== "row" || after.kind === "ambiguous") return after;
    if (after.kind !== "row" || after.key === before.key) return before;
    const candidates = [before.key, after.key].map((key) => this.#after.show(forms, key));
    return { kind: "ambiguous", candidates };
  }

  findAll(forms: readonly string[], text: string): readonly TypedReference[] {
    return typedReferences(text, (part) => this.find(forms, part));
  }

  ownerOf(form: Form, code: string): { readonly key: string; readonly name: string } | undefined {
    const [key] = [...this.#stored(form.id)].find(([, fields]) => codeOf(form, fields) === code) ?? [];
    return key === undefined ? undefined : { key, name: this.#before.show([form.id], key) };
  }

  learn(form: string, rows: readonly { readonly key: string; readonly fields: Fields }[]): void {
    if (rows.length === 0) return;
    const known = this.#stored(form);
    const fresh = rows.map(({ key, fields }) => [key, { ...known.get(key), ...fields }] as const);
    this.#learnt.set(form, new Map([...known, ...fresh]));
    this.#after = new RowLabels((of) => this.#learnt.get(of) ?? this.#stored(of), "");
  }
}
