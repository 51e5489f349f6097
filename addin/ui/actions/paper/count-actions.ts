import { MAX_TEMPLATE_BYTES } from "../../../../domain/protocol/paper/papers.ts";
import { COUNT_CHECK_TEXTS as TEXTS } from "../../../../domain/texts/paper/count.ts";
import type { CountState } from "../../state/report-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { during, valueOrNotice } from "../during.ts";
import { base64Of } from "./base64-of.ts";

/** Minutes of a count that were filled in: read by the service, and what does not add up shown. */
export function makeCountActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (count: CountState): void =>
    store.set((state) => ({ ...state, papers: { ...state.papers, count } }));

  return {
    chooseFile: (file: File | undefined) => change({ file, checked: undefined }),

    check: (button: string) =>
      during(deps, button, async () => {
        const { papers, runs, language } = store.get();
        const { file } = papers.count;
        if (file === undefined) return;
        if (file.size > MAX_TEMPLATE_BYTES) {
          change({ file, checked: { names: 0, faults: [TEXTS.tooLarge[language]] } });
          return;
        }
        const content = await base64Of(file);
        const answer = valueOrNotice(store, await api.checkCount({ year: runs.year, content }));
        if (answer === undefined) return;
        const faults = answer.faults.map(({ message }) => message);
        change({ file, checked: { names: answer.names, faults } });
      }),
  };
}
