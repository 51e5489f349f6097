/**
 * Labels of rows that cells refer to: the row's name, and what tells it from others of that name, "Vũ Văn Hương · 1978". A typed
 * text refers to a row by its label, its short code, by a name that only one row has, or by whole words that only one name holds, without
 * diacritics if need be (rules S21, S22). A key is read too, because older workbooks show it.
 */
import { compareText } from "../../values/compare-text.ts";
import { fold, tidy } from "../../values/fold.ts";
import { groupBy } from "../../values/group-by.ts";
import { RowKey } from "../../values/ids.ts";
import { bareName, nameKey, similarNames } from "../../values/person-name.ts";
import { CRITERIA } from "../column.ts";
import { codeKey } from "../row-code.ts";
import type { Fields } from "../form.ts";
import { distinguishingTexts, otherNames, rowCode, rowName } from "./row-name.ts";
import { isPartOf, type Words, wordsOf } from "./name-words.ts";

export type FoundRow =
  | { readonly kind: "row"; readonly key: RowKey }
  /** Labels to choose from: several rows have the name, or some have a name spelt like it. */
  | { readonly kind: "ambiguous" | "similar"; readonly candidates: readonly string[] }
  | { readonly kind: "unknown" };

/** The rows of a form, by key, as far as they are known. */
export type KnownRows = (form: string) => ReadonlyMap<string, Fields>;

const SEPARATOR = " · ";
const MOST_CANDIDATES = 5;
/** A plan is named and found by its directive, of which a unit has one plan. */
const PLANS = "action-plans";
const DIRECTIVES = "directives";
const USERS = "users";
/** The id that a directory gives to an account. */
const DIRECTORY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Entry {
  readonly key: RowKey;
  readonly fullName: string;
  readonly label: string;
  /** Everything that the row is called, its label first. */
  readonly texts: readonly string[];
  readonly words: readonly Words[];
  /** Of the names alone: a label may hold the name of another row, such as the unit. */
  readonly names: readonly Words[];
  /** The office's short code of the row; "" for none. */
  readonly code: string;
}

interface Index {
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly byLabel: ReadonlyMap<string, Entry>;
  readonly byCode: ReadonlyMap<string, Entry>;
}

export class RowLabels {
  readonly #known: KnownRows;
  readonly #gone: string;
  readonly #indexes = new Map<string, Index>();
  readonly #found = new Map<string, FoundRow>();

  /** @param gone stands for a row that is not known */
  constructor(known: KnownRows, gone: string) {
    this.#known = known;
    this.#gone = gone;
  }

  /** The label of a row; undefined for a row that is not known. */
  labelOf(forms: readonly string[], key: string): string | undefined {
    const label = forms.map((form) => this.#index(form).byKey.get(fold(key))).find((row) => row?.key === key);
    if (label !== undefined || !forms.includes(PLANS)) return label?.label;
    return this.labelOf([DIRECTIVES], key);
  }

  /**
   * The text of a reference cell. A code of something that is no row, a criterion of another rule book, or an account that was
   * granted something before there was a list of users, is shown itself.
   */
  show(forms: readonly string[], key: string): string {
    const isOpen = forms.length === 0 || forms.includes(CRITERIA) || forms.includes(USERS);
    return this.labelOf(forms, key) ?? (isOpen ? key : this.#gone);
  }

  all(forms: readonly string[]): readonly string[] {
    return forms.flatMap((form) => [...this.#index(form).byKey.values()].map((entry) => entry.label));
  }

  /** Whether the row may be meant by the text, which others may have as their name too. */
  isCalled(forms: readonly string[], key: string, text: string): boolean {
    const wanted = nameKey(bareName(text));
    return forms.some((form) => {
      const entry = this.#index(form).byKey.get(fold(key));
      return entry?.key === key && entry.texts.some((own) => nameKey(own) === wanted);
    });
  }

  find(forms: readonly string[], text: string): FoundRow {
    if (forms.length === 0) return anyCode(text);
    const query = `${forms.join()}|${text}`;
    const match = this.#found.get(query) ?? this.#find(forms, text);
    this.#found.set(query, match);
    return match;
  }

  /**
   * An unknown code is accepted as a criterion, because another rule book may define it, and as a user where it is a
   * directory's id or has a grant; a plan by its directive.
   */
  #find(forms: readonly string[], text: string): FoundRow {
    const match = this.#search(forms, text);
    const isMiss = match.kind === "unknown" || match.kind === "similar";
    if (isMiss && forms.includes(PLANS)) return this.find([DIRECTIVES], text);
    const code = anyCode(text);
    if (!isMiss || code.kind !== "row") return match;
    return forms.includes(CRITERIA) || (forms.includes(USERS) && this.#isAccount(code.key)) ? code : match;
  }

  #isAccount(code: string): boolean {
    return DIRECTORY_ID.test(code) || [...this.#known("grants").values()].some(({ user }) => user === code);
  }

  #search(forms: readonly string[], text: string): FoundRow {
    const indexes = forms.map((form) => this.#index(form));
    const [labelled, ...equals] = indexes.flatMap((index) => index.byLabel.get(nameKey(text)) ?? []);
    if (labelled !== undefined && equals.length === 0) return { kind: "row", key: labelled.key };

    const entries = indexes.flatMap((index) => [...index.byKey.values()]);
    const bare = bareName(text);
    // An office may give a row the code that is the key of another one, which only older workbooks show.
    const ownCode = indexes.flatMap((index) => index.byCode.get(codeKey(text)) ?? []);
    const [named] = ownCode;
    if (named !== undefined && calledBy(entries, bare).every((entry) => entry === named))
      return ownCode.length === 1 ? { kind: "row", key: named.key } : ambiguous("ambiguous", ownCode);
    const coded = codedIn(indexes, text);
    if (coded !== undefined) {
      // A key with another row's name is ambiguous; a key with an outdated name is valid.
      const others = coded.name === "" ? [] : calledBy(entries, coded.name);
      return others.length === 0 || others.includes(coded.entry)
        ? { kind: "row", key: coded.entry.key }
        : ambiguous("ambiguous", [coded.entry, ...others]);
    }
    const called = calledBy(entries, bare);
    const [meant, ...more] = called.length > 0 ? called : holding(entries, bare);
    if (meant !== undefined)
      return more.length === 0 ? { kind: "row", key: meant.key } : ambiguous("ambiguous", [meant, ...more]);
    const near = similarNames(bare, entries);
    return near.length > 0 ? ambiguous("similar", near) : { kind: "unknown" };
  }

  #index(form: string): Index {
    const known = this.#indexes.get(form);
    if (known !== undefined) return known;
    const nameOf = (other: string, key: string): string => this.labelOf([other], key) ?? this.#gone;
    const rows = [...this.#known(form)].map(([key, fields]) => ({
      key: RowKey.parse(key),
      fields,
      name: rowName(form, key, fields, nameOf),
    }));
    const entries = [...groupBy(rows, ({ name }) => nameKey(name)).values()].flatMap((group) => {
      const namesakes = group.toSorted((left, right) => compareText(left.key, right.key));
      const further = namesakes.map(({ key, fields }) =>
        distinguishingTexts(form, key, fields, this.#known, nameOf),
      );
      const shown = labelsOf(namesakes.map(({ name }, index) => [name, ...(further[index] ?? [])]));
      return namesakes.map(({ key, fields, name }, index): Entry => {
        const label = shown[index] ?? name;
        const names = [name, ...otherNames(form, fields)].filter((text) => text !== "");
        const code = rowCode(form, fields);
        // Who sees less of the rows is shown other labels, which are read too.
        const told = namesakes.length === 1 ? [] : (further[index] ?? []).filter((text) => text !== "");
        const others = told.map((text) => `${name}${SEPARATOR}${text}`);
        const labels = [...new Set([label, candidateOf({ label, code }), ...others])];
        const [texts, nameWords] = [[...labels, ...names], names.map(wordsOf)];
        const words = [...labels.map(wordsOf), ...nameWords];
        return { key, fullName: name, label, texts, words, names: nameWords, code };
      });
    });
    const byKey = new Map(entries.map((entry) => [fold(entry.key), entry]));
    // In the order in which the rows are known.
    const ordered = rows.flatMap(({ key }): [string, Entry][] => {
      const entry = byKey.get(fold(key));
      return entry === undefined ? [] : [[fold(key), entry]];
    });
    const index = {
      byKey: new Map(ordered),
      byLabel: new Map(entries.map((entry) => [nameKey(entry.label), entry])),
      byCode: new Map(entries.filter(({ code }) => code !== "").map((entry) => [codeKey(entry.code), entry])),
    };
    this.#indexes.set(form, index);
    return index;
  }
}

/**
 * Each name with as many of its further texts as are needed to tell all of them apart, and numbers where nothing else does. Where
 * several have a name, none of them is labelled by it alone.
 */
function labelsOf(namesakes: readonly (readonly string[])[]): readonly string[] {
  const [name = "", ...further] = namesakes[0] ?? [];
  if (namesakes.length === 1) return [name];
  const upTo = (count: number): readonly string[] =>
    namesakes.map((texts) =>
      texts
        .slice(0, count)
        .filter((text) => text !== "")
        .join(SEPARATOR),
    );
  for (let count = 2; count <= further.length + 1; count += 1) {
    const labels = upTo(count).map(nameKey);
    if (new Set([...labels, nameKey(name)]).size === labels.length + 1) return upTo(count);
  }
  return upTo(further.length + 1).map((label, index) => `${label} (${index + 1})`);
}

/** The row whose key the text is or ends with, and the name before it. */
function codedIn(
  indexes: readonly Index[],
  text: string,
): { readonly entry: Entry; readonly name: string } | undefined {
  const byCode = (code: string): Entry | undefined =>
    indexes.map((index) => index.byKey.get(fold(code))).find((entry) => entry !== undefined);
  const whole = byCode(text);
  if (whole !== undefined) return { entry: whole, name: "" };
  const separator = text.lastIndexOf(SEPARATOR.trim());
  const entry = separator < 0 ? undefined : byCode(text.slice(separator + 1));
  return entry === undefined ? undefined : { entry, name: text.slice(0, separator).trim() };
}

/** Rows of this name; spelt exactly so if there are any. */
function calledBy(entries: readonly Entry[], name: string): readonly Entry[] {
  const wanted = wordsOf(name);
  const called = entries.filter(({ words }) =>
    words.some((own) => own.length === wanted.length && isPartOf(wanted, own)),
  );
  const exactly = called.filter(({ texts }) => texts.some((own) => nameKey(own) === nameKey(name)));
  return exactly.length > 0 ? exactly : called;
}

/** Rows of which some name holds these words. */
function holding(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = wordsOf(text);
  return wanted.every(({ folded }) => folded.length < 2)
    ? []
    : entries.filter(({ names }) => names.some((own) => isPartOf(wanted, own)));
}

/** A reference that names no form, such as a user, accepts any code. */
function anyCode(text: string): FoundRow {
  const key = RowKey.safeParse(tidy(text));
  return key.success ? { kind: "row", key: key.data } : { kind: "unknown" };
}

function ambiguous(kind: "ambiguous" | "similar", entries: readonly Entry[]): FoundRow {
  return { kind, candidates: entries.slice(0, MOST_CANDIDATES).map(candidateOf) };
}

/** A label to choose from, with the code that says the same in short. */
function candidateOf({ label, code }: Pick<Entry, "label" | "code">): string {
  return code === "" || label.split(SEPARATOR).includes(code) ? label : `${label}${SEPARATOR}${code}`;
}
