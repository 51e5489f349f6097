import { actionPlans } from "../../../domain/forms/catalogue/action-plans.ts";
import { directives } from "../../../domain/forms/catalogue/directives.ts";
import type { RowKey } from "../../../domain/values/ids.ts";
import type { PlanTextResponse } from "../../../domain/protocol/plan-texts.ts";
import { PLAN_TEXT_TEXTS } from "../../../domain/texts/pane/plan-text.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { pullAll } from "../../client/pull-all.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import type { PlanTextState } from "../state/plan-text-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";
import { changeRegister } from "./register-actions.ts";
import { bringFile } from "./stored-files.ts";

/** The text of an action plan, pasted or from a Word file. It is stored and compared with the superior's. */
export function makePlanTextActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (part: Partial<PlanTextState>): void =>
    changeRegister(deps)((register) => ({
      ...register,
      plan: register.plan && { ...register.plan, ...part },
    }));

  const readChoices = async (): Promise<PlanTextState["choices"] | undefined> => {
    const { session, register } = store.get();
    if (session.kind === "signed-out" || register.bound === undefined) return undefined;
    const { unit, year } = register.bound;
    const { committee } = session.me;
    const catalogue = valueOrNotice(store, await pullAll(api, committee, year));
    const own = unit === committee ? catalogue : valueOrNotice(store, await pullAll(api, unit, year));
    if (catalogue === undefined || own === undefined) return undefined;
    const numbers = new Map(
      catalogue
        .filter(({ form, deleted }) => form === directives.id && !deleted)
        .map(({ key, fields }) => [key, String(fields["number"] ?? key)]),
    );
    const form = unit === committee ? directives.id : actionPlans.id;
    return own
      .filter((row) => row.form === form && !row.deleted)
      .map(({ key }) => ({ key, title: numbers.get(key) ?? key }));
  };

  const read = async (directive: RowKey | undefined): Promise<void> => {
    const { bound } = store.get().register;
    if (bound === undefined || directive === undefined) return;
    const response = valueOrNotice(store, await api.planText(bound.unit, bound.year, directive));
    change({ directive, response, text: "", file: undefined });
  };

  const give = async ({ directive, text, file }: PlanTextState): Promise<PlanTextResponse | undefined> => {
    const { bound } = store.get().register;
    if (bound === undefined || directive === undefined) return undefined;
    if (file === undefined)
      return valueOrNotice(store, await api.givePlanText(bound.unit, bound.year, directive, { text }));
    const id = await bringFile(store, file, (about) => api.openPlanFile({ ...bound, directive, ...about }));
    return id === undefined ? undefined : valueOrNotice(store, await api.commitPlanFile(id));
  };

  return {
    /** Shows the plan whose row is selected in the sheet, else the register's first. */
    show: () =>
      during(deps, "plan-text", async () => {
        const choices = await readChoices();
        if (choices === undefined) return;
        const selected = (await (await deps.workbook()).port.selected())?.key;
        const directive = choices.find(({ key }) => key === selected)?.key ?? choices[0]?.key;
        changeRegister(deps)((register) => ({
          ...register,
          plan: { choices, directive, text: "", file: undefined, response: undefined },
        }));
        await read(directive);
        store.set((state) => ({ ...wentTo(state, "plan-text"), notice: state.notice }));
      }),

    choose: (directive: RowKey) => during(deps, "choose-plan", () => read(directive)),
    type: (text: string) => change({ text, file: undefined }),
    chooseFile: (file: File | undefined) => change({ file, text: "" }),

    give: () =>
      during(deps, "give-plan", async () => {
        const { plan } = store.get().register;
        const response = plan && (await give(plan));
        if (response === undefined) return;
        change({ response, text: "", file: undefined });
        const text = response.remeasured > 0 ? PLAN_TEXT_TEXTS.remeasured : PLAN_TEXT_TEXTS.done;
        const count = String(response.remeasured);
        store.set((state) => noticed(state, "success", fill(text[state.language], { count })));
      }),
  };
}
