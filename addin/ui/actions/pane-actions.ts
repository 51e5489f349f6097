import type { Language } from "../../../domain/values/bilingual.ts";
import type { Place } from "../state/place.ts";
import { type ThemeChoice, wentBack, wentTo } from "../state/pane-state.ts";
import type { Bench } from "./bench.ts";
import { during } from "./during.ts";

export type PaneActions = ReturnType<typeof makePaneActions>;

export function makePaneActions(bench: Bench) {
  const { store } = bench;
  return {
    goTo: (place: Place) => store.set((state) => wentTo(state, place)),
    goBack: () => store.set(wentBack),
    closeNotice: () => store.set((state) => ({ ...state, notice: undefined })),
    chooseLanguage: (language: Language) => store.set((state) => ({ ...state, language })),
    chooseTheme: (theme: ThemeChoice) =>
      during(bench, "theme", async () => {
        store.set((state) => ({ ...state, theme }));
        await bench.theme(theme);
      }),
    runSelfTest: () =>
      during(bench, "self-test", async () => {
        const selfTest = await bench.selfTest();
        store.set((state) => ({ ...state, selfTest }));
      }),
  };
}
