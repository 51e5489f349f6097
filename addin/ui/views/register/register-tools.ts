import { html, nothing, type TemplateResult } from "lit/html.js";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { linkButton } from "../parts/controls.ts";
import { section } from "../parts/page.ts";
import { problemCount } from "../../state/register-state.ts";
import type { View } from "../parts/view.ts";

const board = async () => (await import("../../actions/board-actions.ts")).makeBoardActions;
const mending = async () => (await import("../../actions/mending-actions.ts")).makeMendingActions;
const rows = async () => (await import("../../actions/row-actions.ts")).makeRowActions;
const runs = async () => (await import("../../actions/run-actions.ts")).makeRunActions;
const plans = async () => (await import("../../actions/plan-text-actions.ts")).makePlanTextActions;

/** Occasional tools: repair, the roll-call, the history of a row, reports. */
export function registerTools(view: View, isMine: boolean): TemplateResult {
  const { say, state, actions } = view;
  const problems = problemCount(state.register);
  const entry = (id: string, text: string, onClick: () => void): TemplateResult =>
    html`<li>${linkButton(view, { id, text, onClick })}</li>`;
  return section(
    say(REGISTER_TEXTS.tools),
    html`<ul class="links">
      ${
        isMine
          ? [
              entry(
                "show-problems",
                `${say(REGISTER_TEXTS.toMend)}${problems > 0 ? ` (${problems})` : ""}`,
                () => void actions.push.showProblems(),
              ),
              entry(
                "conflicts",
                say(REGISTER_TEXTS.conflicts),
                () => void actions.later(mending, (group) => group.showConflicts()),
              ),
              entry(
                "roll-call",
                say(REGISTER_TEXTS.rollCall),
                () => void actions.later(rows, (group) => group.showRollCall()),
              ),
            ]
          : nothing
      }
      ${entry("history", say(REGISTER_TEXTS.history), () => void actions.later(rows, (group) => group.showHistory()))}
      ${entry("selected-receipt", say(REGISTER_TEXTS.receipt), () => void actions.later(runs, (group) => group.openSelectedReceipt()))}
      ${entry("plan-text", say(REGISTER_TEXTS.planText), () => void actions.later(plans, (group) => group.show()))}
      ${isMine ? entry("import", say(REGISTER_TEXTS.import), () => actions.pane.goTo("import")) : nothing}
      ${entry("reports", say(REGISTER_TEXTS.reports), () => {
        actions.pane.goTo("reports");
        if (state.runs.board === undefined) void actions.later(board, (group) => group.load());
      })}
      ${
        isMine && state.register.undoable.length > 0
          ? entry("undo", say(REGISTER_TEXTS.undo), () => void actions.push.undo())
          : nothing
      }
      ${
        isMine
          ? entry(
              "repair-tool",
              say(REGISTER_TEXTS.repair),
              () => void actions.later(mending, (group) => group.showRepair()),
            )
          : nothing
      }
    </ul>`,
  );
}
