import { html, type TemplateResult } from "lit/html.js";
import { until } from "lit/directives/until.js";
import { CONNECTION_TEXTS } from "../../../domain/texts/service/connection.ts";
import { PANE_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { emptyState, loading, page } from "./parts/page.ts";
import type { Place } from "../state/place.ts";
import type { Draw, View } from "./parts/view.ts";

/** Places are loaded on first use: until somebody has signed in, none is shown. */
const LOADERS: Readonly<Record<Place, () => Promise<Draw>>> = {
  register: async () => (await import("./register/register.ts")).registerView,
  choose: async () => (await import("./register/choose.ts")).chooseView,
  settings: async () => (await import("./settings.ts")).settingsView,
  preview: async () => (await import("./push/preview.ts")).previewView,
  problems: async () => (await import("./push/problems.ts")).problemsView,
  conflicts: async () => (await import("./push/conflicts.ts")).conflictsView,
  history: async () => (await import("./register/history.ts")).historyView,
  repair: async () => (await import("./register/repair.ts")).repairView,
  "roll-call": async () => (await import("./register/roll-call.ts")).rollCallView,
  board: async () => (await import("./office/board.ts")).boardView,
  "due-board": async () => (await import("./office/due-board.ts")).dueBoardView,
  "due-list": async () => (await import("./office/due-list.ts")).dueListView,
  "form-dues": async () => (await import("./register/form-dues.ts")).formDuesView,
  remind: async () => (await import("./office/remind.ts")).remindView,
  results: async () => (await import("./results/results.ts")).resultsView,
  proposals: async () => (await import("./results/proposals.ts")).proposalsView,
  receipt: async () => (await import("./results/score-sheet.ts")).scoreSheetView,
  charts: async () => (await import("./results/charts.ts")).chartsView,
  "ask-correction": async () => (await import("./correction/ask-correction.ts")).askCorrectionView,
  corrections: async () => (await import("./correction/corrections.ts")).correctionsView,
  decisions: async () => (await import("./decision/decisions.ts")).decisionsView,
  impact: async () => (await import("./results/impact.ts")).impactView,
  policy: async () => (await import("./results/policy.ts")).policyView,
  "run-list": async () => (await import("./results/run-list.ts")).runListView,
  "run-delta": async () => (await import("./results/run-delta.ts")).runDeltaView,
  term: async () => (await import("./term/term.ts")).termView,
  reports: async () => (await import("./report/reports.ts")).reportsView,
  "returned-sheet": async () => (await import("./decision/returned-sheet.ts")).returnedSheetView,
  help: async () => (await import("./help.ts")).helpView,
  import: async () => (await import("./import/import.ts")).importView,
  founding: async () => (await import("./founding/founding.ts")).foundingView,
  "office-settings": async () => (await import("./founding/office-settings.ts")).officeSettingsView,
  users: async () => (await import("./office/users.ts")).usersView,
  "next-year": async () => (await import("./founding/next-year.ts")).nextYearView,
  movements: async () => (await import("./founding/movements.ts")).movementsView,
  "plan-text": async () => (await import("./office/plan-text.ts")).planTextView,
};

const loaded = new Map<Place, Draw>();

/** Loads what is shown first while the user is being recognised; a place that does not come is asked for again when shown. */
export async function preloadFirstPlaces(): Promise<void> {
  await Promise.allSettled([load("register"), load("choose")]);
}

export function placeView(view: View, shown: Place): TemplateResult {
  const { session, register } = view.state;
  if (session.kind === "signed-out") return html``;
  const place = shown === "register" && register.bound === undefined ? "choose" : shown;
  const draw = loaded.get(place);
  // Both cases share one template, so a loaded view is kept, with its focus and inputs.
  return html`${draw === undefined ? until(come(view, place), loading(view)) : draw(view)}`;
}

async function come(view: View, place: Place): Promise<TemplateResult> {
  try {
    return (await load(place))(view);
  } catch {
    return page(view, view.say(PANE_TEXTS.product), emptyState(view.say(CONNECTION_TEXTS["no-answer"])));
  }
}

async function load(place: Place): Promise<Draw> {
  const ready = await LOADERS[place]();
  loaded.set(place, ready);
  return ready;
}
