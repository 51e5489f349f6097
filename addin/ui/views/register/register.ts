import { html, nothing, type TemplateResult } from "lit/html.js";
import { formatCount } from "../../../../domain/wording/count-format.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { DEADLINE_TEXTS, REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import type { RegisterStatus } from "../../../sync/ports/register-sync.ts";
import { brokenBar } from "../parts/broken-bar.ts";
import { button, linkButton } from "../parts/controls.ts";
import { nextDeadline } from "./deadline.ts";
import { ICONS } from "../parts/icons.ts";
import { messageBar } from "../parts/message-bar.ts";
import { helpButton, loading } from "../parts/page.ts";
import { type BoundRegister, unsentCount } from "../../state/register-state.ts";
import { mayWrite } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { vietnamDay } from "../../../../domain/values/vietnam-time.ts";
import { formatForm, formatPerson, formatTime, formatUnit } from "../parts/format.ts";
import { registerForms } from "./register-forms.ts";
import { newsBar } from "./news.ts";
import { registerLocks } from "./register-locks.ts";
import { registerTools } from "./register-tools.ts";

/** The clerk's register: its content, its unsent rows, and the send button. */
export function registerView(view: View): TemplateResult {
  const { say, state } = view;
  const { status, bound } = state.register;
  if (bound === undefined) return html``;
  const isMine = mayWrite(state.session, bound.unit);
  return html`<div class="register">
    <div class="title">
      <div>
        <h1 id="page-title" tabindex="-1">${formatUnit(view, bound.unit)}</h1>
        <p class="hint">${bound.year} · ${lastSync(view)}</p>
      </div>
      ${linkButton(view, {
        id: "change-register",
        text: say(REGISTER_TEXTS.change),
        onClick: () => view.actions.pane.goTo("choose"),
      })}
      ${helpButton(view)}
    </div>
    ${isMine ? nothing : messageBar("info", say(REGISTER_TEXTS.readOnly))} ${warnings(view)}
    ${status === undefined ? loading(view) : [commands(view, isMine), deadline(view, bound), registerForms(view)]}
    ${registerTools(view, isMine)} ${registerLocks(view)}
  </div>`;
}

function lastSync(view: View): string {
  const at = view.state.register.status?.lastSync;
  return at === undefined
    ? view.say(REGISTER_TEXTS.neverSynced)
    : view.say(REGISTER_TEXTS.lastSync, { at: formatTime(view, at) });
}

function warnings(view: View): readonly unknown[] {
  const { say, state, actions } = view;
  const { status, broken } = state.register;
  const locked = (status?.forms ?? []).reduce((sum, form) => sum + (form.locked ?? 0), 0);
  return [
    broken === undefined ? nothing : brokenBar(view, broken),
    newsBar(view),
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
    state.online ? (status?.begun ?? []).map((begun) => begunBar(view, begun)) : nothing,
    status?.renumbered === undefined
      ? nothing
      : messageBar("warning", say(REGISTER_TEXTS.renumbered, { forms: formNames(view, status.renumbered) })),
    status?.monthFirst === undefined ? nothing : messageBar("info", say(REGISTER_TEXTS.monthFirst)),
    locked > 0
      ? messageBar(
          "warning",
          say(REGISTER_TEXTS.lockedEdits, { count: locked }),
          button(view, {
            id: "preview-locked",
            text: say(REGISTER_TEXTS.preview),
            onClick: () => void actions.push.preview(),
          }),
        )
      : nothing,
    status?.fileUnsaved === undefined ? nothing : messageBar("info", say(REGISTER_TEXTS.fileUnsaved)),
    (status?.onlyHere ?? 0) > 0
      ? messageBar("info", say(REGISTER_TEXTS.onlyHere, { count: status?.onlyHere ?? 0 }))
      : nothing,
  ];
}

/** How long after its beginning a sending of somebody else is taken to go on. */
const SENDING_MS = 300_000;

/** What another user began to send from this workbook holds nobody up (rule S34). */
function begunBar(view: View, { user, rows, at }: RegisterStatus["begun"][number]): TemplateResult {
  const { say, actions, now } = view;
  if (at !== undefined && now.getTime() - Date.parse(at) < SENDING_MS)
    return messageBar("info", say(REGISTER_TEXTS.sendingNow, { by: formatPerson(view, user), count: rows }));
  return messageBar(
    "warning",
    say(REGISTER_TEXTS.begun, { by: formatPerson(view, user), count: rows }),
    button(view, {
      id: `take-over-${user}`,
      text: say(REGISTER_TEXTS.takeOver),
      onClick: () => void actions.push.resume(),
    }),
  );
}

function formNames(view: View, forms: readonly string[]): string {
  return forms.map((form) => formatForm(view, form)).join(", ");
}

function commands(view: View, isMine: boolean): TemplateResult {
  const { say, state, actions } = view;
  const unsent = unsentCount(state.register);
  return html`<div class="commands">
    ${
      isMine
        ? button(view, {
            id: "preview",
            kind: "primary",
            icon: ICONS.send,
            text: `${say(REGISTER_TEXTS.preview)}${unsent > 0 ? ` (${formatCount(unsent, state.language)})` : ""}`,
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
  const due = nextDeadline(year, state.register, vietnamDay(now.toISOString()));
  if (due === undefined) return html`<p class="deadline hint">${say(REGISTER_TEXTS.allLocked)}</p>`;
  const late = due.state === "late" || due.state === "lacking";
  return html`<p class="deadline ${late ? "late" : ""}">
    <span class="icon">${late ? ICONS.warning : ICONS.info}</span>
    <span
      >${say(DEADLINE_TEXTS[due.state], { period: formatPeriod(due.period, state.language), day: formatDay(due.day), count: due.missing })}</span
    >
  </p>`;
}
