import { YEAR_TEXTS } from "../../../domain/texts/pane/founding.ts";
import type { DueBoardResponse } from "../../../domain/protocol/dues.ts";
import type { YearOpening } from "../../../domain/protocol/terms.ts";
import { render } from "../../../domain/values/bilingual.ts";
import type { ActionDeps } from "../actions/action-deps.ts";
import { during, valueOrNotice } from "../actions/during.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import type { SessionState } from "../state/session-state.ts";

/** Most requests for one opening, and for what is due: some 60,000 rows, 4,000 registers. */
const MOST_REQUESTS = 40;

/** The next year: what it gets from the one before, and what that one still owes. */
export function makeYearActions(deps: ActionDeps) {
  const { store, api } = deps;

  return {
    show: () =>
      during(deps, "open-year", async () => {
        const { session } = store.get();
        const year = nextYear(session, deps.now().getFullYear());
        const opening = valueOrNotice(store, await api.previewYear(year));
        if (opening === undefined) return;
        const dues = await readDues(deps, opening.from);
        store.set((state) => wentTo({ ...state, nextYear: { opening, dues } }, "next-year"));
      }),

    carry: () =>
      during(deps, "carry-year", async () => {
        const shown = store.get().nextYear;
        if (shown === undefined) return;
        const { year } = shown.opening;
        const refused: YearOpening["refused"] = [];
        for (let request = 0; request < MOST_REQUESTS; request += 1) {
          const opening = valueOrNotice(store, await api.openYear(year));
          if (opening === undefined) return;
          refused.push(...opening.refused);
          store.set((state) => ({
            ...state,
            nextYear: { ...shown, opening: { ...opening, refused: [...refused] } },
          }));
          if (!opening.more) break;
        }
        const me = valueOrNotice(store, await api.me());
        if (me !== undefined) store.set((state) => ({ ...state, session: { kind: "signed-in", me } }));
        tellResult(deps, year);
      }),
  };
}

/** The year to open: the one after the last, but no later than next year. */
function nextYear(session: SessionState, thisYear: number): number {
  const last = session.kind === "signed-in" ? session.me.years.at(-1) : undefined;
  return Math.min((last ?? thisYear) + 1, thisYear + 1);
}

function tellResult({ store }: ActionDeps, year: number): void {
  const { nextYear: shown, language } = store.get();
  const left = (shown?.opening.forms ?? []).reduce((sum, { waiting }) => sum + waiting, 0);
  store.set((state) =>
    left === 0
      ? noticed(state, "success", render(YEAR_TEXTS.opened, language, { year: String(year) }))
      : noticed(state, "warning", render(YEAR_TEXTS.incomplete, language, { count: String(left) })),
  );
}

/** Undefined where it cannot be read: the year is opened all the same. */
async function readDues({ api }: ActionDeps, year: number): Promise<DueBoardResponse | undefined> {
  for (let request = 0; request < MOST_REQUESTS; request += 1) {
    const answer = await api.dueBoard(year);
    if (!answer.ok) return undefined;
    if (answer.value.pending.length === 0) return answer.value;
  }
  return undefined;
}
