import { nothing } from "lit/html.js";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { formatForm, formatPeriodInSentence, formatPerson, formatTime } from "../parts/format.ts";
import { messageBar } from "../parts/message-bar.ts";
import type { View } from "../parts/view.ts";

/** What others have changed since the last visit: in which forms, who, and what was locked. */
export function newsBar(view: View): unknown {
  const { say, state } = view;
  const { news } = state.register;
  if (news === undefined) return nothing;
  const { since, forms, by, locked } = news;
  const rows = forms.map(({ form, rows: count }) =>
    say(REGISTER_TEXTS.newsOf, { form: formatForm(view, form), count }),
  );
  const names = by.map((user) => formatPerson(view, user)).join(", ");
  const what = rows.join("; ");
  const told = [
    ...(rows.length === 0 ? [] : [names === "" ? what : say(REGISTER_TEXTS.newsBy, { what, names })]),
    ...locked.map((period) =>
      say(REGISTER_TEXTS.newsLocked, { period: formatPeriodInSentence(view, period) }),
    ),
  ];
  const all = told.join("; ");
  return messageBar(
    "info",
    since === undefined
      ? say(REGISTER_TEXTS.newsFirst, { what: all })
      : say(REGISTER_TEXTS.news, { at: formatTime(view, since), what: all }),
  );
}
