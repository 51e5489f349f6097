import { BatchId, rowId } from "../../../domain/values/ids.ts";
import { type CorrectionId, MAX_CORRECTED_ROWS } from "../../../domain/protocol/corrections.ts";
import type { HistoryResponse } from "../../../domain/protocol/history.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import { CORRECTION_TEXTS } from "../../../domain/texts/pane/corrections.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import type { PreviewRow } from "../../sync/ports/register-sync.ts";
import {
  type CorrectionDraft,
  type CorrectionState,
  correctedRow,
  isCorrectable,
  withTicked,
} from "../state/correction-state.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import { outcomesToMend, withPreview } from "../state/register-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";
import { readNames } from "./read-about-rows.ts";
import { boundSync } from "./register-actions.ts";

/** Requests corrections of locked rows and decides on them. */
export function makeCorrectionActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (to: (corrections: CorrectionState) => CorrectionState): void =>
    store.set((state) => ({ ...state, corrections: to(state.corrections) }));
  const redraft = (to: (draft: CorrectionDraft) => CorrectionDraft): void =>
    change((before) => ({ ...before, draft: before.draft && to(before.draft) }));

  const readList = async (): Promise<void> => {
    const { register, runs } = store.get();
    const year = register.bound?.year ?? runs.year;
    const answer = valueOrNotice(store, await api.corrections(year));
    if (answer === undefined) return;
    const { corrections: list, withheld } = answer;
    change((before) => ({ ...before, year, list, withheld }));
    void readNames(deps);
  };

  /** The patch on the register's current row; undefined, with a notice, when the row has changed since the sheet's baseline. */
  const patchOf = async (row: PreviewRow, draft: CorrectionDraft): Promise<WireRow | undefined> => {
    const { unit, year } = draft.register;
    if (row.key === undefined) throw new Error("a row without a key cannot be corrected");
    const history = valueOrNotice(store, await api.history(unit, year, row.form, row.key));
    if (history === undefined) return undefined;
    if (hasStillWhatWasChanged(row, history)) return correctedRow(row, history.entries[0]?.rev ?? 0);
    store.set((state) =>
      noticed(state, "warning", fill(CORRECTION_TEXTS.outdated[state.language], { row: row.title })),
    );
    return undefined;
  };

  return {
    /** Drafts a correction of one row; other rows that the last push found locked are offered with it. */
    ask: (form: string, key: string) =>
      during(deps, "ask-correction", async () => {
        const register = store.get().register.bound;
        const preview = await (await boundSync(deps))?.preview();
        if (register === undefined || preview === undefined) return;
        if (preview.kind === "broken") {
          store.set((state) => ({ ...state, register: withPreview(state.register, preview) }));
          return;
        }
        const rows = preview.rows.filter(isCorrectable);
        const requested = rows.find((row) => row.form === form && row.key === key);
        if (requested === undefined) {
          store.set((state) => noticed(state, "info", CORRECTION_TEXTS.noChange[state.language]));
          return;
        }
        const locked = lockedRows(store.get().register.report);
        const others = rows.filter(
          (row) => row !== requested && locked.has(rowId({ form: row.form, key: row.key ?? "" })),
        );
        const draft: CorrectionDraft = {
          requestId: BatchId.parse(crypto.randomUUID()),
          register,
          rows: [requested, ...others].slice(0, MAX_CORRECTED_ROWS),
          chosen: new Set([requested]),
          reason: "",
        };
        change((before) => ({ ...before, draft }));
        store.set((state) => wentTo(state, "ask-correction"));
      }),

    tick: (row: PreviewRow, ticked: boolean) => redraft((draft) => withTicked(draft, row, ticked)),
    giveReason: (reason: string) => redraft((draft) => ({ ...draft, reason })),

    send: () =>
      during(deps, "send-correction", async () => {
        const { draft } = store.get().corrections;
        if (draft === undefined) return;
        const { requestId, register, reason } = draft;
        const rows: WireRow[] = [];
        for (const row of draft.chosen) {
          const patch = await patchOf(row, draft);
          if (patch === undefined) return;
          rows.push(patch);
        }
        const answer = valueOrNotice(
          store,
          await api.requestCorrection({ requestId, ...register, reason, rows }),
        );
        if (answer === undefined) return;
        await readList();
        change((before) => ({ ...before, draft: undefined }));
        const asked = rows.map(rowId);
        store.set((state) => ({
          ...state,
          register: { ...state.register, pending: new Set([...state.register.pending, ...asked]) },
        }));
        store.set((state) => ({
          ...wentTo({ ...state, places: ["register"] }, "corrections"),
          notice: { intent: "success", text: CORRECTION_TEXTS.sent[state.language], traceId: "" },
        }));
      }),

    show: () =>
      during(deps, "corrections", async () => {
        await readList();
        store.set((state) => ({ ...wentTo(state, "corrections"), notice: state.notice }));
      }),

    askDecision: (id: CorrectionId, outcome: "approve" | "refuse") =>
      change((before) => ({ ...before, deciding: { id, outcome, reason: before.deciding?.reason ?? "" } })),
    giveDecisionReason: (reason: string) =>
      change((before) => ({ ...before, deciding: before.deciding && { ...before.deciding, reason } })),
    dropDecision: () => change((before) => ({ ...before, deciding: undefined })),

    decide: () =>
      during(deps, "decide-correction", async () => {
        const { deciding } = store.get().corrections;
        if (deciding === undefined) return;
        const { id, outcome, reason } = deciding;
        const decided = valueOrNotice(store, await api.decideCorrection(id, { outcome, reason }));
        if (decided === undefined) return;
        change(({ list, ...rest }) => ({
          ...rest,
          deciding: undefined,
          list: list?.map((correction) => (correction.id === id ? decided : correction)),
        }));
        const done = outcome === "approve" ? CORRECTION_TEXTS.approved : CORRECTION_TEXTS.refused;
        store.set((state) => noticed(state, "success", done[state.language]));
      }),
  };
}

function lockedRows(report: Parameters<typeof outcomesToMend>[0]): ReadonlySet<string> {
  const locked = outcomesToMend(report).filter(({ status }) => status === "locked");
  return new Set(locked.map(rowId));
}

/** Whether the register still has the values that the sheet had before the clerk changed them. */
function hasStillWhatWasChanged({ kind, fields }: PreviewRow, { entries }: HistoryResponse): boolean {
  const [newest] = entries;
  if (newest === undefined || newest.deleted) return kind === "new";
  return fields.every(({ field, before }) => {
    const last = entries.find(({ set }) => Object.hasOwn(set, field));
    return JSON.stringify(last?.set[field] ?? null) === JSON.stringify(before);
  });
}
