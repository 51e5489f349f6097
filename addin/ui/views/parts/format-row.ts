import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import type { Fields } from "../../../../domain/forms/form.ts";
import { keyTitle, rowTitle } from "../../../../domain/forms/sheet/row-title.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import type { View } from "./view.ts";

/** What a row is about, from its fields as far as they are known, else from its key. */
export function formatRow({ state, say }: View, form: string, key: string, fields: Fields = {}): string {
  const { language } = state;
  const { labels } = state.names;
  const known = findForm(form);
  if (known === undefined) return say(PANE_TEXTS.unnamedRow);
  const title = keyTitle(known, key, labels, language) || rowTitle(known, fields, labels, language);
  return title || say(PANE_TEXTS.unnamedRow);
}
