import { html, type TemplateResult } from "lit/html.js";
import { until } from "lit/directives/until.js";
import { CONNECTION_TEXTS } from "../../../domain/texts/service/connection.ts";
import { PANE_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { emptyState, loading, page } from "../page.ts";
import type { Place } from "../state/place.ts";
import type { Draw, View } from "../view.ts";
import { chooseView } from "./choose.ts";
import { registerView } from "./register.ts";

type LoadedPlace = Exclude<Place, "register" | "choose">;

/** What a clerk does not see at the start is loaded when they go there. */
const LOADERS: Readonly<Record<LoadedPlace, () => Promise<Draw>>> = {
  settings: async () => (await import("./settings.ts")).settingsView,
  preview: async () => (await import("./preview.ts")).previewView,
  problems: async () => (await import("./problems.ts")).problemsView,
  conflicts: async () => (await import("./conflicts.ts")).conflictsView,
  history: async () => (await import("./history.ts")).historyView,
  repair: async () => (await import("./repair.ts")).repairView,
  "roll-call": async () => (await import("./roll-call.ts")).rollCallView,
  board: async () => (await import("./board.ts")).boardView,
  remind: async () => (await import("./remind.ts")).remindView,
  results: async () => (await import("./results.ts")).resultsView,
  proposals: async () => (await import("./proposals.ts")).proposalsView,
  receipt: async () => (await import("./receipt.ts")).receiptView,
  charts: async () => (await import("./charts.ts")).chartsView,
  "ask-correction": async () => (await import("./ask-correction.ts")).askCorrectionView,
  corrections: async () => (await import("./corrections.ts")).correctionsView,
  decisions: async () => (await import("./decisions.ts")).decisionsView,
  impact: async () => (await import("./impact.ts")).impactView,
  "run-list": async () => (await import("./run-list.ts")).runListView,
  "run-delta": async () => (await import("./run-delta.ts")).runDeltaView,
  term: async () => (await import("./term.ts")).termView,
  reports: async () => (await import("./reports.ts")).reportsView,
  "returned-sheet": async () => (await import("./returned-sheet.ts")).returnedSheetView,
  "plan-text": async () => (await import("./plan-text.ts")).planTextView,
};

const loaded = new Map<LoadedPlace, Draw>();

export function placeView(view: View, place: Place): TemplateResult {
  const { session, register } = view.state;
  if (session.kind === "signed-out") return html``;
  if (place === "register" || place === "choose") {
    return place === "choose" || register.bound === undefined
      ? chooseView(view, session.me)
      : registerView(view, register.bound);
  }
  const draw = loaded.get(place);
  // One template for both: what has come is gone on with, and keeps the focus and what was typed.
  return html`${draw === undefined ? until(come(view, place), loading(view)) : draw(view)}`;
}

async function come(view: View, place: LoadedPlace): Promise<TemplateResult> {
  try {
    const ready = await LOADERS[place]();
    loaded.set(place, ready);
    return ready(view);
  } catch {
    return page(view, view.say(PANE_TEXTS.product), emptyState(view.say(CONNECTION_TEXTS["no-answer"])));
  }
}
