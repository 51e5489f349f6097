import { html, type TemplateResult } from "lit/html.js";
import { HELP_TEXTS, type HelpTopic } from "../../../domain/texts/pane/help.ts";
import { PANE_TEXTS } from "../../../domain/texts/pane/pane.ts";
import type { Place } from "../state/place.ts";
import { page } from "./parts/page.ts";
import type { View } from "./parts/view.ts";

const TOPICS: Readonly<Record<Exclude<Place, "help">, HelpTopic>> = {
  register: "register",
  choose: "choose",
  preview: "sending",
  problems: "mending",
  conflicts: "mending",
  repair: "mending",
  "form-dues": "register",
  history: "history",
  "roll-call": "rollCall",
  "ask-correction": "corrections",
  corrections: "corrections",
  board: "board",
  "due-board": "board",
  "due-list": "board",
  remind: "board",
  results: "results",
  receipt: "results",
  proposals: "results",
  charts: "results",
  decisions: "results",
  impact: "results",
  policy: "results",
  "run-list": "results",
  "run-delta": "results",
  term: "results",
  "returned-sheet": "results",
  reports: "reports",
  "plan-text": "planText",
  import: "import",
  founding: "founding",
  "office-settings": "officeSettings",
  "next-year": "nextYear",
  movements: "movements",
  settings: "settings",
  users: "settings",
};

/** The part of the guide about the place from which it was asked for. */
export function helpView(view: View): TemplateResult {
  const { say, state } = view;
  const from = state.places.findLast((place) => place !== "help");
  const { title, steps } = HELP_TEXTS[from === undefined ? "register" : TOPICS[from]];
  return page(
    view,
    `${say(PANE_TEXTS.help)}: ${say(title)}`,
    html`<ul class="help">
      ${steps.map((step) => html`<li>${say(step)}</li>`)}
    </ul>`,
  );
}
