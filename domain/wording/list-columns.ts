import { LIST_COLUMN_TEXTS } from "../texts/vocabulary/list-columns.ts";
import { fold } from "../values/fold.ts";
import { LIST_COLUMNS, type ListColumn } from "../vocabulary/setting.ts";

/** What a list has where the office has chosen nothing. */
export const USUAL_COLUMNS: readonly ListColumn[] = ["born", "position", "merit", "form", "money"];

/** Columns named by their captions, in the order given; undefined where one is not known, or none is named. */
export function parseListColumns(text: string): readonly ListColumn[] | undefined {
  const named = text
    .split(";")
    .map((caption) => fold(caption.trim()))
    .filter((caption) => caption !== "");
  const columns = named.map((caption) => LIST_COLUMNS.find((id) => fold(LIST_COLUMN_TEXTS[id]) === caption));
  const known = columns.filter((column) => column !== undefined);
  return known.length === 0 || known.length < named.length ? undefined : [...new Set(known)];
}
