/** The entry point of the task pane: connects views and actions. */
import { html, render } from "lit/html.js";
import { associateCommands } from "../host/ribbon.ts";
import { isSignInWindow } from "../sign-in/dialog-query.ts";
import { afterSignIn } from "./after-sign-in.ts";
import { type Actions, makeActions } from "./actions/actions.ts";
import { keepDrawn } from "./drawing.ts";
import { makeActionDeps } from "./make-action-deps.ts";
import { isOfficeDark } from "./office-theme.ts";
import { keepPreferences, readPreferences } from "./preferences.ts";
import { start } from "./start.ts";
import { newPaneState, type PaneState } from "./state/pane-state.ts";
import { makeStore } from "./state/store.ts";
import { adoptStyle } from "./style/style.ts";
import { applyTheme } from "./theme.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { preloadFirstPlaces } from "./views/place-view.ts";
import { startFailureView } from "./views/start.ts";
import { watchFounding } from "./watch-founding.ts";
import { watchNames } from "./watch-names.ts";
import { watchNetwork } from "./watch-network.ts";
import { watchVersion } from "./watch-version.ts";
import { watchSheet } from "./watch-sheet.ts";

const boardActions = async () => (await import("./actions/board-actions.ts")).makeBoardActions;

async function openPane(): Promise<void> {
  const { language, theme = "office" } = readPreferences();
  const root = paneRoot();
  adoptStyle();
  const [started] = await Promise.all([start(), applyTheme(theme, isOfficeDark(undefined))]);
  if (typeof started === "string") {
    render(html`${startFailureView((text) => text[language ?? "vi"], started)}`, root);
    return;
  }
  const { office } = started;
  const year = Number(vietnamDay(new Date().toISOString()).slice(0, 4));
  const store = makeStore<PaneState>({
    ...newPaneState(language ?? office.language, year),
    theme,
    online: navigator.onLine,
  });
  const deps = makeActionDeps(store, started);
  const actions = makeActions(deps);
  keepDrawn(root, store, actions);
  store.watch(() => {
    const now = store.get();
    const isChosen = language !== undefined || now.language !== office.language;
    keepPreferences(isChosen ? now.language : undefined, now.theme);
  });
  const dress = (): Promise<void> => deps.theme(store.get().theme);
  office.onThemeChange(() => void dress());
  // Some versions of Excel report no theme change, so the theme is read again when the pane gets the focus.
  globalThis.addEventListener("focus", () => void dress());
  watchNetwork(deps, actions);
  watchNames(deps);
  watchVersion(deps);
  watchFounding(deps, actions);
  associateCommands(ribbonCommands(actions, afterSignIn(store)));
  void preloadFirstPlaces();
  await dress();
  await actions.session.begin();
  await watchSheet(deps, actions);
}

/** Keyed by the names of the ribbon's buttons in manifest.xml. */
function ribbonCommands(
  { push, register, pane, later }: Actions,
  whenSignedIn: ReturnType<typeof afterSignIn>,
) {
  return {
    send: whenSignedIn(push.preview),
    fetch: whenSignedIn(register.pull),
    problems: whenSignedIn(push.showProblems),
    export: whenSignedIn(async () => {
      pane.goTo("results");
      await later(boardActions, (group) => group.load());
      const load = async () => (await import("./actions/report-actions.ts")).makeReportActions;
      await later(load, (report) => report.writeCommittee("export"));
    }),
  };
}

function paneRoot(): HTMLElement {
  const root = document.createElement("div");
  root.id = "pane";
  document.body.append(root);
  return root;
}

if (isSignInWindow(location)) void import("./sign-in-window.ts").then(({ signInHere }) => signInHere());
else void openPane();
