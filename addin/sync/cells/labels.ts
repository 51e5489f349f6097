/**
 * Labels of reference cells, such as "Nguyễn Văn An · nv-012". A typed text refers to a row by its label, its code, or a
 * name that only one row has (rules S21, S22).
 */
import { fold, tidy } from "../../../domain/values/fold.ts";
import { CRITERIA } from "../../../domain/forms/column.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { bareName, nameKey, similarNames } from "../../../domain/values/person-name.ts";
import { rowName } from "../../../domain/forms/sheet/row-name.ts";

export type FoundRow =
  | { readonly kind: "row"; readonly key: RowKey }
  /** Labels to choose from: several rows have the name, or some have a name spelt like it. */
  | { readonly kind: "ambiguous" | "similar"; readonly candidates: readonly string[] }
  | { readonly kind: "unknown" };

/** The rows of a form, by key, as this workbook knows them. */
export type KnownRows = (form: string) => ReadonlyMap<string, Fields>;

const SEPARATOR = " · ";
const MOST_CANDIDATES = 5;

interface Entry {
  readonly key: RowKey;
  readonly fullName: string;
  readonly label: string;
}

interface Index {
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
}

export class Labels {
  readonly #known: KnownRows;
  readonly #indexes = new Map<string, Index>();
  readonly #found = new Map<string, FoundRow>();

  constructor(known: KnownRows) {
    this.#known = known;
  }

  /** The label of a row; an unknown row shows its key. */
  show(forms: readonly string[], key: string): string {
    return this.#entry(forms, key)?.label ?? key;
  }

  /** The words of a label without its code. */
  nameOf(forms: readonly string[], key: string): string {
    return this.#entry(forms, key)?.fullName ?? key;
  }

  all(forms: readonly string[]): readonly string[] {
    return forms.flatMap((form) => [...this.#index(form).byKey.values()].map((entry) => entry.label));
  }

  find(forms: readonly string[], text: string): FoundRow {
    if (forms.length === 0) return anyCode(text);
    const query = `${forms.join()}|${text}`;
    const match = this.#found.get(query) ?? this.#find(forms, text);
    this.#found.set(query, match);
    return match;
  }

  /** An unknown code is accepted as a criterion, because another policy may define it. */
  #find(forms: readonly string[], text: string): FoundRow {
    const match = this.#search(forms, text);
    const code = anyCode(text);
    const isOpen = forms.includes(CRITERIA) && (match.kind === "unknown" || match.kind === "similar");
    return isOpen && code.kind === "row" ? code : match;
  }

  #search(forms: readonly string[], text: string): FoundRow {
    const indexes = forms.map((form) => this.#index(form));
    const byCode = (code: string): Entry | undefined =>
      indexes.map((index) => index.byKey.get(fold(code))).find((entry) => entry !== undefined);
    const byName = (name: string): readonly Entry[] =>
      indexes.flatMap((index) => index.byName.get(fold(name)) ?? []);

    const separator = text.lastIndexOf(SEPARATOR.trim());
    const coded = byCode(text) ?? (separator < 0 ? undefined : byCode(text.slice(separator + 1)));
    // A code with another row's name is ambiguous; a code with an outdated name is valid.
    const others = separator < 0 ? [] : byName(text.slice(0, separator)).filter((entry) => entry !== coded);
    const hasItsName =
      coded !== undefined && (separator < 0 || fold(coded.fullName) === fold(text.slice(0, separator)));
    if (coded !== undefined && (hasItsName || others.length === 0)) return { kind: "row", key: coded.key };
    if (coded !== undefined) return ambiguous("ambiguous", [coded, ...others]);

    const named = byName(bareName(text));
    const exactly = named.filter((entry) => nameKey(entry.fullName) === nameKey(bareName(text)));
    const [meant, ...more] = exactly.length > 0 ? exactly : named;
    if (meant !== undefined)
      return more.length === 0 ? { kind: "row", key: meant.key } : ambiguous("ambiguous", [meant, ...more]);
    const near = similarNames(
      bareName(text),
      indexes.flatMap((index) => [...index.byKey.values()]),
    );
    return near.length > 0 ? ambiguous("similar", near) : { kind: "unknown" };
  }

  #entry(forms: readonly string[], key: string): Entry | undefined {
    return forms.map((form) => this.#index(form).byKey.get(fold(key))).find((entry) => entry?.key === key);
  }

  #index(form: string): Index {
    const known = this.#indexes.get(form);
    if (known !== undefined) return known;
    const byKey = new Map<string, Entry>();
    const byName = new Map<string, Entry[]>();
    for (const [key, fields] of this.#known(form)) {
      const fullName = rowName(form, key, fields, (otherForm, otherKey) =>
        this.nameOf([otherForm], otherKey),
      );
      const label = fullName === key ? key : `${fullName}${SEPARATOR}${key}`;
      const entry = { key: RowKey.parse(key), fullName, label };
      byKey.set(fold(key), entry);
      byName.set(fold(fullName), [...(byName.get(fold(fullName)) ?? []), entry]);
    }
    const index = { byKey, byName };
    this.#indexes.set(form, index);
    return index;
  }
}

/** A reference that names no form, such as a user, accepts any code. */
function anyCode(text: string): FoundRow {
  const key = RowKey.safeParse(tidy(text));
  return key.success ? { kind: "row", key: key.data } : { kind: "unknown" };
}

function ambiguous(kind: "ambiguous" | "similar", entries: readonly Entry[]): FoundRow {
  return { kind, candidates: entries.slice(0, MOST_CANDIDATES).map((entry) => entry.label) };
}
