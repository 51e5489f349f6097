import { MAX_TEMPLATE_BYTES } from "../../../../domain/protocol/paper/papers.ts";
import { PAPER_TEXTS } from "../../../../domain/texts/paper/in-pane.ts";
import type { PaperKind } from "../../../../domain/vocabulary/paper/paper-kind.ts";
import { noticed } from "../../state/pane-state.ts";
import type { TemplatesState } from "../../state/report-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { during, valueOrNotice } from "../during.ts";
import { base64Of } from "./base64-of.ts";

/** The templates of papers: which serve, and a file of the office's own in place of one. */
export function makeTemplateActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (part: Partial<TemplatesState>): void =>
    store.set((state) => {
      const { templates } = state.papers;
      if (templates === undefined) return state;
      return { ...state, papers: { ...state.papers, templates: { ...templates, ...part } } };
    });

  const read = async (): Promise<void> => {
    const { runs } = store.get();
    const answer = valueOrNotice(store, await api.paperTemplates(runs.year));
    const [first] = answer?.templates ?? [];
    if (answer === undefined || first === undefined) return;
    store.set((state) => {
      const kind = state.papers.templates?.kind ?? first.kind;
      const templates = { list: answer.templates, kind, file: undefined, faults: [] };
      return { ...state, papers: { ...state.papers, templates } };
    });
  };

  const send = async (fileName: string, content: string | null): Promise<boolean> => {
    const { papers, runs } = store.get();
    if (papers.templates === undefined) return false;
    const request = { year: runs.year, fileName, content };
    const answer = valueOrNotice(store, await api.bringTemplate(papers.templates.kind, request));
    if (answer === undefined) return false;
    if (answer.faults.length === 0) return true;
    change({ faults: answer.faults.map(({ message }) => message) });
    return false;
  };

  return {
    list: (button: string) => during(deps, button, read),
    choose: (kind: PaperKind) => change({ kind, file: undefined, faults: [] }),
    chooseFile: (file: File | undefined) => change({ file, faults: [] }),

    /** Brings the chosen file, or shows by name what is wrong with it. */
    bring: (button: string) =>
      during(deps, button, async () => {
        const { language, papers } = store.get();
        const file = papers.templates?.file;
        if (file === undefined) return;
        if (file.size > MAX_TEMPLATE_BYTES) {
          change({ faults: [PAPER_TEXTS.templateTooLarge[language]] });
          return;
        }
        if (!(await send(file.name, await base64Of(file)))) return;
        await read();
        store.set((state) => noticed(state, "success", PAPER_TEXTS.templateTaken[language]));
      }),

    backToShipped: (button: string) =>
      during(deps, button, async () => {
        if (!(await send("", null))) return;
        await read();
        store.set((state) => noticed(state, "success", PAPER_TEXTS.templateBack[state.language]));
      }),
  };
}
