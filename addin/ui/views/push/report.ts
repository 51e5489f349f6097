import { html, nothing, type TemplateResult } from "lit/html.js";
import { PUSH_END_TEXTS, PUSH_TEXTS, ROW_OUTCOME_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { SIGN_IN_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import type { RowOutcome } from "../../../../domain/protocol/push.ts";
import type { PushReport } from "../../../sync/ports/register-sync.ts";
import { badge, button, type Tone } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint } from "../parts/page.ts";
import { formatPerson } from "../parts/format.ts";
import { outcomesToMend } from "../../state/register-state.ts";
import type { View } from "../parts/view.ts";
import { outcomeRows } from "./outcomes.ts";

const TONES: Readonly<Record<RowOutcome["status"], Tone>> = {
  accepted: "success",
  merged: "success",
  unchanged: "subtle",
  conflict: "danger",
  locked: "warning",
  invalid: "danger",
  forbidden: "danger",
};

/** The report of a push: counts first, then each row that the clerk must act on (rule S10). */
export function reportView(view: View, report: PushReport): TemplateResult {
  const { say, state } = view;
  const counted = (Object.keys(TONES) as RowOutcome["status"][])
    .map((status) => ({
      status,
      count: report.outcomes.filter((outcome) => outcome.status === status).length,
    }))
    .filter(({ count }) => count > 0);
  const toMend = outcomesToMend(report);
  const { heldBack } = state.register;
  return html`<section>
    ${messageBar(
      report.kind === "sent" ? (toMend.length === 0 ? "success" : "warning") : "warning",
      words(view, report, toMend.length),
      next(view, report),
    )}
    <p class="counts">
      ${counted.map(({ status, count }) => badge(`${say(ROW_OUTCOME_TEXTS[status])}: ${count}`, TONES[status]))}
    </p>
    ${outcomeRows(view, toMend)} ${report.kind === "taken-over" ? nothing : leftOut(view, report)}
    ${heldBack > 0 ? notSent(view, heldBack) : nothing}
  </section>`;
}

/** What became of the other rows that the button counted. */
function leftOut(view: View, { leftOut: rows = [], putBack = 0, earlier = 0 }: PushReport): unknown {
  const { say } = view;
  return [
    earlier > 0 ? hint(say(PUSH_TEXTS.earlier, { count: earlier })) : nothing,
    putBack > 0 ? hint(say(PUSH_TEXTS.putBack, { count: putBack })) : nothing,
    rows.length === 0
      ? nothing
      : html`${messageBar("warning", say(PUSH_TEXTS.leftOut, { count: rows.length }), again(view))}
          <ul class="rows">
            ${rows.map(
              ({ title, label }) =>
                html`<li class="row"><strong>${title}</strong> <span class="hint">${label}</span></li>`,
            )}
          </ul>`,
  ];
}

function again(view: View): TemplateResult {
  return button(view, {
    id: "preview",
    text: view.say(REGISTER_TEXTS.preview),
    onClick: () => void view.actions.push.preview(),
  });
}

/** The number of rows that were not sent because of errors in the sheet. */
function notSent(view: View, count: number): TemplateResult {
  const { say, actions } = view;
  return messageBar(
    "warning",
    say(PUSH_TEXTS.notSent, { count }),
    button(view, {
      id: "show-problems",
      text: say(REGISTER_TEXTS.toMend),
      onClick: () => void actions.push.showProblems(),
    }),
  );
}

function words(view: View, { kind, waiting, problem, takenOver = [] }: PushReport, toMend: number): string {
  const { say } = view;
  const parts = [
    ...takenOver.map(({ user, answered, dropped }) =>
      say(PUSH_TEXTS.takenOver, { by: formatPerson(view, user), answered, dropped }),
    ),
    say(PUSH_END_TEXTS[kind], { count: waiting }),
    toMend > 0 ? say(PUSH_TEXTS.toMend, { count: toMend }) : "",
    problem?.title ?? "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function next(view: View, { kind, waiting, batches }: PushReport): TemplateResult | undefined {
  const { say, actions } = view;
  if (kind === "signed-out") {
    return button(view, {
      id: "sign-in-again",
      text: say(SIGN_IN_TEXTS.title),
      onClick: () => void actions.session.again(),
    });
  }
  if (kind === "taken-over") return again(view);
  if (waiting > 0) {
    return button(view, {
      id: "resume",
      text: say(kind === "another-user" ? REGISTER_TEXTS.takeOver : REGISTER_TEXTS.resume),
      onClick: () => void actions.push.resume(),
    });
  }
  if (batches.length === 0) return undefined;
  return button(view, {
    id: "undo",
    text: say(REGISTER_TEXTS.undo),
    onClick: () => void actions.push.undo(),
  });
}
