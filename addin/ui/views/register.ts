import { html, nothing, type TemplateResult } from "lit/html.js";
import { rolesAllow } from "../../../domain/access.ts";
import { displayDay } from "../../../domain/day.ts";
import type { Period } from "../../../domain/period.ts";
import type { MeResponse } from "../../../domain/protocol/me.ts";
import { BROKEN_TEXTS, REGISTER_TEXTS } from "../../../domain/texts/pane-register.ts";
import type { FormStatus } from "../../sync/register-sync.ts";
import { badge, button, linkButton } from "../controls.ts";
import { nextDeadline } from "../deadline.ts";
import { ICONS } from "../icons.ts";
import { messageBar } from "../message-bar.ts";
import { emptyState, loading, section } from "../page.ts";
import { type BoundRegister, problemCount, unsentCount } from "../state/register-state.ts";
import type { View } from "../view.ts";
import { vietnamDay } from "../../vietnam-time.ts";
import { formWords, periodWords, personWords, timeWords, unitWords } from "../words.ts";

/** The clerk's register: what is in it, what waits, and the way to send. */
export function registerView(view: View, me: MeResponse, bound: BoundRegister): TemplateResult {
  const { say, state } = view;
  const { status } = state.register;
  const mayWrite =
    rolesAllow(me.roles, "write-register") &&
    me.units.some(({ unit, access }) => unit === bound.unit && access === "write");
  return html`<div class="register">
    <div class="title">
      <div>
        <h1 id="page-title" tabindex="-1">${unitWords(view, bound.unit)}</h1>
        <p class="hint">${bound.year} · ${lastSync(view)}</p>
      </div>
      ${linkButton(view, {
        id: "change-register",
        text: say(REGISTER_TEXTS.change),
        onClick: () => view.actions.pane.goTo("choose"),
      })}
    </div>
    ${mayWrite ? nothing : messageBar("info", say(REGISTER_TEXTS.readOnly))} ${warnings(view)}
    ${status === undefined ? loading(view) : [commands(view, mayWrite), deadline(view, bound), forms(view)]}
    ${tools(view, mayWrite)} ${locks(view)}
  </div>`;
}

function lastSync(view: View): string {
  const at = view.state.register.status?.lastSync;
  return at === undefined
    ? view.say(REGISTER_TEXTS.neverSynced)
    : view.say(REGISTER_TEXTS.lastSync, { at: timeWords(view, at) });
}

function warnings(view: View): readonly unknown[] {
  const { say, state, actions } = view;
  const { status, broken } = state.register;
  return [
    broken === undefined
      ? nothing
      : messageBar(
          "warning",
          say(BROKEN_TEXTS[broken.why], {
            forms: broken.forms.map((form) => formWords(view, form)).join(", "),
          }),
          broken.why === "sheet-gone" || broken.why === "key-column-gone"
            ? button(view, {
                id: "repair",
                text: say(REGISTER_TEXTS.repair),
                onClick: () => void actions.mending.showRepair(),
              })
            : undefined,
        ),
    (status?.waiting ?? 0) > 0 && state.online
      ? messageBar(
          "warning",
          say(REGISTER_TEXTS.waiting, { count: status?.waiting ?? 0 }),
          button(view, {
            id: "resume",
            text: say(REGISTER_TEXTS.resume),
            onClick: () => void actions.push.resume(),
          }),
        )
      : nothing,
    (status?.onlyHere ?? 0) > 0
      ? messageBar("info", say(REGISTER_TEXTS.onlyHere, { count: status?.onlyHere ?? 0 }))
      : nothing,
  ];
}

function commands(view: View, mayWrite: boolean): TemplateResult {
  const { say, state, actions } = view;
  const unsent = unsentCount(state.register);
  return html`<div class="commands">
    ${
      mayWrite
        ? button(view, {
            id: "preview",
            kind: "primary",
            icon: ICONS.send,
            text: `${say(REGISTER_TEXTS.preview)}${unsent > 0 ? ` (${unsent})` : ""}`,
            onClick: () => void actions.push.preview(),
          })
        : nothing
    }
    ${button(view, {
      id: "pull",
      icon: ICONS.receive,
      text: say(REGISTER_TEXTS.pull),
      onClick: () => void actions.register.pull(),
    })}
  </div>`;
}

function deadline(view: View, { year }: BoundRegister): TemplateResult {
  const { say, state, now } = view;
  const due = nextDeadline(year, state.register.status?.locks ?? {}, vietnamDay(now));
  if (due === undefined) return html`<p class="deadline hint">${say(REGISTER_TEXTS.allLocked)}</p>`;
  const text = due.late ? REGISTER_TEXTS.overdue : REGISTER_TEXTS.deadline;
  return html`<p class="deadline ${due.late ? "late" : ""}">
    <span class="icon">${due.late ? ICONS.warning : ICONS.info}</span>
    <span>${say(text, { period: periodWords(view, due.period), day: displayDay(due.day) })}</span>
  </p>`;
}

function forms(view: View): TemplateResult {
  const { say, state } = view;
  const all = state.register.status?.forms ?? [];
  return section(
    say(REGISTER_TEXTS.forms),
    all.length === 0
      ? emptyState(say(REGISTER_TEXTS.noForms))
      : html`<ul class="rows">
          ${all.map((form) => formRow(view, form))}
        </ul>`,
  );
}

function formRow(view: View, { form, rows, unsent, problems }: FormStatus): TemplateResult {
  const { say } = view;
  return html`<li class="row">
    <div class="grow">
      <strong>${formWords(view, form)}</strong>
      <span class="hint">${say(REGISTER_TEXTS.formRows, { rows })}</span>
    </div>
    <span class="badges">
      ${problems > 0 ? badge(say(REGISTER_TEXTS.problems, { count: problems }), "danger") : nothing}
      ${unsent > 0 ? badge(say(REGISTER_TEXTS.unsent, { count: unsent }), "warning") : nothing}
      ${problems + unsent === 0 && rows > 0 ? badge(say(REGISTER_TEXTS.allSent), "success") : nothing}
    </span>
  </li>`;
}

function tools(view: View, mayWrite: boolean): TemplateResult {
  const { say, state, actions } = view;
  const problems = problemCount(state.register);
  const entry = (id: string, text: string, onClick: () => void): TemplateResult =>
    html`<li>${linkButton(view, { id, text, onClick })}</li>`;
  return section(
    say(REGISTER_TEXTS.tools),
    html`<ul class="links">
      ${
        mayWrite
          ? [
              entry(
                "show-problems",
                `${say(REGISTER_TEXTS.toMend)}${problems > 0 ? ` (${problems})` : ""}`,
                () => void actions.push.showProblems(),
              ),
              entry("conflicts", say(REGISTER_TEXTS.conflicts), () => void actions.mending.showConflicts()),
              entry("roll-call", say(REGISTER_TEXTS.rollCall), () => void actions.row.showRollCall()),
            ]
          : nothing
      }
      ${entry("history", say(REGISTER_TEXTS.history), () => void actions.row.showHistory())}
      ${entry("selected-receipt", say(REGISTER_TEXTS.receipt), () => void actions.run.openSelectedReceipt())}
      ${
        mayWrite && state.register.undoable.length > 0
          ? entry("undo", say(REGISTER_TEXTS.undo), () => void actions.push.undo())
          : nothing
      }
      ${
        mayWrite
          ? entry("repair-tool", say(REGISTER_TEXTS.repair), () => void actions.mending.showRepair())
          : nothing
      }
    </ul>`,
  );
}

function locks(view: View): TemplateResult | typeof nothing {
  const { say, state } = view;
  const held = Object.entries(state.register.status?.locks ?? {}).flatMap(([period, lock]) =>
    lock === undefined ? [] : [{ period: period as Period, ...lock }],
  );
  if (held.length === 0) return nothing;
  return section(
    say(REGISTER_TEXTS.lockedPeriods),
    html`<ul class="plain">
      ${held.map(
        ({ period, by, at }) =>
          html`<li class="locked">
            <span class="icon">${ICONS.lock}</span>
            ${say(REGISTER_TEXTS.lockedBy, {
              period: periodWords(view, period),
              by: personWords(view, by),
              at: timeWords(view, at),
            })}
          </li>`,
      )}
    </ul>`,
  );
}
