import * as z from "zod";
import { BatchId, RowKey } from "../../../domain/values/ids.ts";
import type { DecisionOutcome } from "../../../domain/protocol/decisions.ts";
import { periodYear } from "../../../domain/values/period.ts";
import { firstNameOf } from "../../../domain/policy/policy-name.ts";
import { DECISION_TEXTS } from "../../../domain/texts/pane/decisions.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import {
  type DecisionForm,
  decisionInputs,
  type DecisionState,
  type Matter,
  NEW_DECISION,
  withChosen,
  withMatter,
  withUndecided,
} from "../state/decision-state.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import { shownRun } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";

/** The part of a policy that says which commendations need a council's vote. */
const Voted = z.object({
  proposals: z.array(z.object({ id: z.string(), conditions: z.array(z.object({ kind: z.string() })) })),
});

/** The client id recorded in the journal. */
const CLIENT = "task-pane";

export function makeDecisionActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);
  const redecide = (to: (decisions: DecisionState) => DecisionState): void =>
    change((runs) => ({ ...runs, decisions: runs.decisions && to(runs.decisions) }));

  const readVoted = async (policy: string): Promise<ReadonlySet<string>> => {
    const answer = valueOrNotice(store, await api.policy(policy));
    const parsed = Voted.safeParse(answer?.document);
    const voted = (parsed.data?.proposals ?? []).filter(({ conditions }) =>
      conditions.some(({ kind }) => kind === "vote"),
    );
    return new Set(voted.map(({ id }) => id));
  };

  return {
    show: () =>
      during(deps, "decisions", async () => {
        const id = shownRun(store.get().runs);
        if (id === undefined) return;
        const run = valueOrNotice(store, await api.run(id));
        const response = valueOrNotice(store, await api.decisions(id));
        if (run === undefined || response === undefined) return;
        const voted = await readVoted(firstNameOf(run.policy));
        change((runs) => ({
          ...runs,
          decisions: {
            response,
            voted,
            matter: "level",
            chosen: new Set(),
            form: NEW_DECISION,
            outcomes: [],
          },
        }));
        store.set((state) => ({ ...wentTo(state, "decisions"), notice: state.notice }));
      }),

    chooseMatter: (matter: Matter) => redecide((decisions) => withMatter(decisions, matter)),
    choose: (subject: string, chosen: boolean) =>
      redecide((decisions) => withChosen(decisions, subject, chosen)),
    chooseUndecided: (chosen: boolean) => redecide((decisions) => withUndecided(decisions, chosen)),
    type: (part: Partial<DecisionForm>) =>
      redecide((decisions) => ({ ...decisions, form: { ...decisions.form, ...part } })),

    /** Declares one's own interest in everybody who is ticked, who then vanish from the list. */
    declareInterest: () =>
      during(deps, "declare-interest", async () => {
        const { decisions } = store.get().runs;
        if (decisions === undefined) return;
        const { run, period } = decisions.response;
        const reason = decisions.form.reason.trim();
        let declared = 0;
        for (const subject of decisions.chosen) {
          const request = {
            year: periodYear(period),
            batchId: BatchId.parse(crypto.randomUUID()),
            clientId: CLIENT,
            subject: RowKey.parse(subject),
            reason,
          };
          if (valueOrNotice(store, await api.declareInterest(request)) === undefined) break;
          declared += 1;
        }
        const response = valueOrNotice(store, await api.decisions(run)) ?? decisions.response;
        redecide((before) => ({ ...before, response, outcomes: [], chosen: new Set() }));
        if (declared === 0) return;
        store.set((state) => {
          const count = String(declared);
          const said = fill(DECISION_TEXTS.interestDeclared[state.language], { count });
          return noticed(state, "success", said);
        });
      }),

    record: () =>
      during(deps, "record-decisions", async () => {
        const { decisions } = store.get().runs;
        if (decisions === undefined) return;
        const { run } = decisions.response;
        const request = {
          batchId: BatchId.parse(crypto.randomUUID()),
          clientId: CLIENT,
          decisions: [...decisionInputs(decisions)],
        };
        const receipt = valueOrNotice(store, await api.recordDecisions(run, request));
        if (receipt === undefined) return;
        const response = valueOrNotice(store, await api.decisions(run)) ?? decisions.response;
        const unrecorded = receipt.decisions.filter((outcome) => !isRecorded(outcome));
        redecide((before) => ({
          ...before,
          response,
          outcomes: unrecorded,
          chosen: new Set(unrecorded.map(({ subject }) => subject)),
        }));
        store.set((state) => {
          const counted = (text: keyof typeof DECISION_TEXTS, count: number): string =>
            fill(DECISION_TEXTS[text][state.language], { count: String(count) });
          const done = counted("recorded", receipt.decisions.length - unrecorded.length);
          return unrecorded.length === 0
            ? noticed(state, "success", done)
            : noticed(state, "warning", `${done} ${counted("notRecorded", unrecorded.length)}`);
        });
      }),
  };
}

function isRecorded({ status }: DecisionOutcome): boolean {
  return status === "recorded" || status === "unchanged";
}
