import "@fluentui/web-components/tablist.js";
import "@fluentui/web-components/tab.js";
import type { Tablist } from "@fluentui/web-components";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { PANE_TEXTS } from "../../domain/texts/pane/pane.ts";
import { ICONS } from "./views/parts/icons.ts";
import { messageBar } from "./views/parts/message-bar.ts";
import { currentPlace } from "./state/pane-state.ts";
import { type Part, partOf } from "./state/place.ts";
import { may } from "./state/session-state.ts";
import type { View } from "./views/parts/view.ts";
import { placeView } from "./views/place-view.ts";
import { signInView } from "./views/sign-in.ts";
import { startingView } from "./views/start.ts";

const board = async () => (await import("./actions/board-actions.ts")).makeBoardActions;

/** The whole pane as a function of its state. */
export function frame(view: View): TemplateResult {
  const { state } = view;
  return state.session.kind === "signed-in" ? inside(view) : outside(view, state.session.candidates);
}

function outside(view: View, candidates: Parameters<typeof signInView>[1]): TemplateResult {
  if (view.state.busy === "begin") return html`${waiting(view)} ${startingView(view)}`;
  return html`<main>
    ${outdated(view)} ${waiting(view)} ${notice(view)} ${signInView(view, candidates)}
  </main>`;
}

function inside(view: View): TemplateResult {
  const { state } = view;
  const place = currentPlace(state);
  return html`<header ?data-busy=${state.busy !== undefined}>${tabs(view)} ${settingsButton(view)}</header>
    ${offline(view)}
    <main aria-busy=${state.busy === undefined ? "false" : "true"}>
      ${outdated(view)} ${waiting(view)} ${notice(view)} ${placeView(view, place)}
    </main>
    <p class="unseen" role="status" aria-live="polite">
      ${state.busy === undefined ? "" : view.say(PANE_TEXTS.working)}
    </p>`;
}

/** The listeners precede `activeid`, because setting it fires `change`, which the listener of the same render must handle. */
function tabs(view: View): TemplateResult {
  const { say, state } = view;
  const parts: readonly Part[] = [
    "register",
    ...(may(state.session, "read-board") ? (["board"] as const) : []),
    ...(may(state.session, "read-run") ? (["results"] as const) : []),
  ];
  const active = partOf(state.places[0] ?? "register");
  return html`<fluent-tablist
    aria-label=${say(PANE_TEXTS.parts)}
    @click=${(event: Event) => {
      const tab = (event.target as Element).closest("fluent-tab");
      const part = parts.find((name) => tabId(name) === tab?.id);
      if (part !== undefined) open(view, part);
    }}
    @change=${(event: Event) => {
      const part = parts.find((name) => tabId(name) === (event.currentTarget as Tablist).activeid);
      if (part !== undefined && part !== active) open(view, part);
    }}
    activeid=${tabId(active)}
  >
    ${parts.map((part) => html`<fluent-tab slot="tab" id=${tabId(part)}>${say(PANE_TEXTS[part])}</fluent-tab>`)}
  </fluent-tablist>`;
}

function tabId(part: Part): string {
  return `tab-${part}`;
}

function open({ state, actions }: View, part: Part): void {
  actions.pane.goTo(part);
  if (part !== "register" && state.runs.board === undefined)
    void actions.later(board, (group) => group.load());
}

function settingsButton(view: View): TemplateResult {
  const { say, actions } = view;
  return html`<fluent-button
    id="settings"
    appearance="subtle"
    icon-only
    aria-label=${say(PANE_TEXTS.settings)}
    title=${say(PANE_TEXTS.settings)}
    @click=${() => actions.pane.goTo("settings")}
    >${ICONS.settings}</fluent-button
  >`;
}

/** Shows that the network is gone. The clerk can go on entering rows; the count shows what is unsent (rule S13). */
function offline({ say, state }: View): TemplateResult | typeof nothing {
  if (state.online) return nothing;
  const count = state.register.status?.waiting ?? 0;
  const unsent = state.register.status?.forms.reduce((sum, form) => sum + form.unsent, 0) ?? 0;
  const all = Math.max(count, unsent);
  return html`<p class="offline" role="status">
    <span class="icon">${ICONS.offline}</span>
    <span>${all > 0 ? say(PANE_TEXTS.offlineWaiting, { count: all }) : say(PANE_TEXTS.offline)}</span>
  </p>`;
}

/** After a deployment the page that Excel keeps may not fit the service any more. What was typed is in the workbook. */
function outdated({ say, state }: View): TemplateResult | typeof nothing {
  if (!state.isOutdated) return nothing;
  const reload = html`<button
    type="button"
    class="link"
    id="reload-pane"
    @click=${() => globalThis.location.reload()}
  >
    ${say(PANE_TEXTS.reloadPane)}
  </button>`;
  return html`<div class="outdated">${messageBar("warning", say(PANE_TEXTS.outdated), reload)}</div>`;
}

/** A wait on Excel with its reason and the way out (rule S36). */
function waiting({ say, state: { wait } }: View): TemplateResult | typeof nothing {
  if (wait === undefined) return nothing;
  const reason = say(wait.why === "editing" ? PANE_TEXTS.waitEditing : PANE_TEXTS.waitBusy);
  if (wait.drop === undefined) return messageBar("warning", `${reason} ${say(PANE_TEXTS.waitWriting)}`);
  const drop = html`<button type="button" class="link" id="drop-wait" @click=${wait.drop}>
    ${say(PANE_TEXTS.waitDrop)}
  </button>`;
  return messageBar("warning", reason, drop);
}

function notice(view: View): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  if (state.notice === undefined) return nothing;
  const { intent, text, traceId } = state.notice;
  const reference =
    traceId === ""
      ? nothing
      : html`<span class="hint">${say(PANE_TEXTS.reference, { trace: traceId })}</span>`;
  const close = html`<button type="button" class="link" id="close-notice" @click=${actions.pane.closeNotice}>
    ${say(PANE_TEXTS.close)}
  </button>`;
  return messageBar(intent, html`${text} ${reference}`, close);
}
