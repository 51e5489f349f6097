import type { Language } from "../../../domain/values/bilingual.ts";
import type { Place } from "../state/place.ts";
import { type ThemeChoice, wentBack, wentTo } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during } from "./during.ts";

export type PaneActions = ReturnType<typeof makePaneActions>;

export function makePaneActions(deps: ActionDeps) {
  const { store } = deps;
  return {
    goTo: (place: Place) => store.set((state) => wentTo(state, place)),
    goBack: () => store.set(wentBack),
    closeNotice: () => store.set((state) => ({ ...state, notice: undefined })),
    chooseLanguage: (language: Language) => store.set((state) => ({ ...state, language })),
    chooseTheme: (theme: ThemeChoice) =>
      during(deps, "theme", async () => {
        store.set((state) => ({ ...state, theme }));
        await deps.theme(theme);
      }),
    runSelfTest: () =>
      during(deps, "self-test", async () => {
        const selfTest = await deps.selfTest();
        store.set((state) => ({ ...state, selfTest }));
      }),
  };
}
