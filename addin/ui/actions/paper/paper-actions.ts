import { PAPER_TEXTS } from "../../../../domain/texts/paper/in-pane.ts";
import { fill } from "../../../../domain/values/bilingual.ts";
import { parseDayText } from "../../../../domain/wording/day-text.ts";
import { dayParts } from "../../../../domain/values/day.ts";
import { vietnamDay } from "../../../../domain/values/vietnam-time.ts";
import { noticed } from "../../state/pane-state.ts";
import type { NumberingState, PapersState } from "../../state/report-state.ts";
import { shownRun } from "../../state/run-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { during, valueOrNotice } from "../during.ts";

/** The papers of the shown run: listed by their titles, and numbered from the office's own book. */
export function makePaperActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (part: Partial<PapersState>): void =>
    store.set((state) => ({ ...state, papers: { ...state.papers, ...part } }));
  const changeNumbering = (part: Partial<NumberingState>): void => {
    const { numbering } = store.get().papers;
    if (numbering !== undefined) change({ numbering: { ...numbering, ...part } });
  };

  const read = async (): Promise<void> => {
    const run = shownRun(store.get().runs);
    if (run === undefined) return;
    const answer = valueOrNotice(store, await api.papers(run));
    if (answer !== undefined) change({ read: { run, list: answer.papers, refused: answer.refused } });
  };

  return {
    list: (button: string) => during(deps, button, read),

    /** Opens the fields for one paper, with the next number of its book. */
    open: (name: string, next: string) =>
      change({ numbering: { name, number: next, day: "", questions: [], fault: undefined } }),
    close: () => change({ numbering: undefined }),
    /** What was asked about another number or day is asked anew. */
    type: (part: Partial<Pick<NumberingState, "number" | "day">>) =>
      changeNumbering({ ...part, questions: [], fault: undefined }),

    /** Keeps the number, or shows what is asked about it. */
    keep: (button: string, sure: boolean) =>
      during(deps, button, async () => {
        const { numbering, read: papers } = store.get().papers;
        if (numbering === undefined || papers === undefined) return;
        const { language } = store.get();
        const year = dayParts(vietnamDay(deps.now().toISOString())).year;
        const day = parseDayText(numbering.day, year);
        const number = numbering.number.trim();
        if (day.kind !== "day" || !/^\d{1,5}\p{L}?$/u.test(number)) {
          const fault = day.kind === "day" ? PAPER_TEXTS.badNumber : PAPER_TEXTS.badDay;
          changeNumbering({ fault: fault[language] });
          return;
        }
        const answer = valueOrNotice(
          store,
          await api.numberPaper(papers.run, numbering.name, { number, day: day.day, sure }),
        );
        if (answer === undefined) return;
        if (answer.status === "asked") {
          changeNumbering({ questions: answer.questions });
          return;
        }
        change({ numbering: undefined });
        await read();
        const { reference } = answer.numbered;
        const said = fill(PAPER_TEXTS.kept[language], { reference });
        store.set((state) => noticed(state, "success", said));
      }),
  };
}
