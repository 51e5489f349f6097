/** A page that shows the pane in any of its states: bundled by the browser tests, driven by `gallery.show`. */
import { makeActions } from "../../addin/ui/actions/actions.ts";
import { makeApi } from "../../addin/client/api.ts";
import { keepDrawn } from "../../addin/ui/drawing.ts";
import { makeStore } from "../../addin/ui/state/store.ts";
import type { PaneState, ThemeChoice } from "../../addin/ui/state/pane-state.ts";
import { adoptStyle } from "../../addin/ui/style/style.ts";
import { applyTheme } from "../../addin/ui/theme.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { SignInNeeded } from "../../addin/sign-in/sign-in.ts";
import { PANE_STATES } from "./pane-states.ts";
import { READY } from "./signed-in.ts";

const store = makeStore<PaneState>(READY);
const nobody = async (): Promise<never> => {
  throw new SignInNeeded();
};
const actions = makeActions({
  store,
  api: makeApi({ baseUrl: "", language: () => store.get().language, token: nobody }),
  signIn: {
    candidates: async () => [],
    restore: async () => false,
    signIn: async () => "cancelled",
    signOut: async () => undefined,
    token: nobody,
  },
  workbook: nobody,
  selfTest: async () => [],
  theme: (choice) => applyTheme(choice, false),
  copy: (text) => navigator.clipboard.writeText(text),
  now: () => new Date("2026-03-12T03:00:00Z"),
});

const root = document.createElement("div");
root.id = "pane";
document.body.append(root);
adoptStyle();
keepDrawn(root, store, actions);

export interface Gallery {
  readonly names: readonly string[];
  readonly show: (name: string, language: Language, theme: ThemeChoice) => Promise<void>;
  readonly state: () => PaneState;
}

const gallery: Gallery = {
  names: Object.keys(PANE_STATES),
  async show(name, language, theme) {
    const state = PANE_STATES[name];
    if (state === undefined) throw new Error(`no state ${name}`);
    await applyTheme(theme, false);
    store.set(() => ({ ...state, language, theme }));
  },
  state: store.get,
};
Object.assign(globalThis, { gallery });
