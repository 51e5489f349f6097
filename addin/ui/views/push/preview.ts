import "@fluentui/web-components/progress-bar.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { formatCount } from "../../../../domain/wording/count-format.ts";
import { LEAVING_TEXTS } from "../../../../domain/texts/sheet/leaving.ts";
import { PREVIEW_KIND_TEXTS, PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import type { Preview, PreviewRow } from "../../../sync/ports/register-sync.ts";
import { brokenBar } from "../parts/broken-bar.ts";
import { badge, button, checkbox } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import { decidedChoices } from "../../state/decided-choices.ts";
import { chosenCount, isPending } from "../../state/register-state.ts";
import type { View } from "../parts/view.ts";
import { formatField, formatForm } from "../parts/format.ts";
import { groupBy } from "../../../../domain/values/group-by.ts";
import { dropping } from "./dropping.ts";
import { KIND_TONES, previewRowView } from "./preview-row.ts";
import { reportView } from "./report.ts";
import { missingGroup, rowGroup } from "./row-group.ts";

const ORDER: readonly PreviewRow["kind"][] = ["invalid", "copied", "missing", "changed", "new", "cleared"];

/** Rows beyond this number are counted, not listed; all of them are sent. */
const LISTED = 100;

/** The rows to be sent (rule S7), then the progress of the push, then its report. */
export function previewView(view: View): TemplateResult {
  const { say, state } = view;
  const { preview, report } = state.register;
  return page(
    view,
    say(report === undefined ? PUSH_TEXTS.title : PUSH_TEXTS.done),
    content(view, preview),
    report === undefined ? nothing : reportView(view, report),
  );
}

function content(view: View, preview: Preview | undefined): unknown {
  const { say, state } = view;
  if (state.busy === "send") return progress(view);
  if (preview === undefined)
    return state.register.report === undefined
      ? emptyState(say(PUSH_TEXTS.notReviewed), reviewButton(view))
      : nothing;
  if (preview.kind === "broken") return brokenBar(view, preview);
  const columns = Object.entries(preview.missingColumns).map(([form, fields]) =>
    missingColumns(view, form, fields),
  );
  if (preview.rows.length === 0) {
    const unfilled = (state.register.status?.forms ?? []).reduce((sum, form) => sum + form.unfilled, 0);
    const why = unfilled > 0 ? hint(say(PUSH_TEXTS.unfilled, { count: unfilled })) : nothing;
    return [columns, emptyState(say(PUSH_TEXTS.nothing)), why];
  }
  const waits = (row: PreviewRow): boolean => row.locked !== undefined || isPending(state.register, row);
  const ready = preview.rows.filter((row) => !waits(row));
  const groups = ORDER.map((kind) => ready.filter((row) => row.kind === kind));
  return [
    columns,
    counts(view, preview),
    ...groups.map((rows) => group(view, rows)),
    waiting(view, preview.rows.filter(waits)),
    dropping(view, preview.rows),
    footer(view),
  ];
}

function missingColumns(view: View, form: string, fields: readonly string[]): TemplateResult {
  const { say, actions } = view;
  const columns = fields.map((field) => formatField(view, form, field)).join(", ");
  return messageBar(
    "error",
    say(PUSH_TEXTS.missingColumns, { form: formatForm(view, form), columns }),
    button(view, {
      id: `restore-${form}`,
      text: say(PUSH_TEXTS.restore),
      onClick: () => void actions.register.restoreColumns(form),
    }),
  );
}

function counts(view: View, { counts: all }: Extract<Preview, { kind: "preview" }>): TemplateResult {
  const { say } = view;
  const shown = [
    ["changed", all.changed],
    ["new", all.added],
    ["cleared", all.cleared],
    ["copied", all.copied],
    ["missing", all.missing],
    ["invalid", all.invalid],
  ] as const;
  return html`<p class="counts">
      ${shown
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => badge(`${say(PREVIEW_KIND_TEXTS[kind])}: ${count}`, KIND_TONES[kind]))}
    </p>
    ${all.hidden > 0 ? hint(say(PUSH_TEXTS.hidden, { count: all.hidden })) : nothing}`;
}

function group(view: View, rows: readonly PreviewRow[]): unknown {
  const { say, state, actions } = view;
  const kind = rows[0]?.kind;
  if (kind === undefined) return nothing;
  const ticked = rows.every((row) => state.register.choices.get(row) === "send");
  const isSent = kind === "changed" || kind === "new" || kind === "cleared";
  const together = isSent || kind === "missing" ? groupsOf(rows) : [];
  const grouped = new Set(together.flat());
  const single = rows.filter((row) => !grouped.has(row));
  const unlisted = single.slice(LISTED).length + together.slice(LISTED).flat().length;
  return html`<section>
    <h2>${say(PREVIEW_KIND_TEXTS[kind])} (${formatCount(rows.length, state.language)})</h2>
    ${kind === "missing" ? hint(say(PUSH_TEXTS.missingHint)) : nothing}
    ${kind === "copied" ? hint(say(PUSH_TEXTS.copiedHint)) : nothing}
    ${
      isSent && rows.length > 1
        ? checkbox(`all-${kind}`, say(PUSH_TEXTS.all), ticked, (chosen) =>
            actions.push.chooseAll(rows, chosen),
          )
        : nothing
    }
    <ul class="rows">
      ${together
        .slice(0, LISTED)
        .map((own, index) =>
          isSent
            ? rowGroup(view, own, `${kind}-s${index}`, LISTED)
            : missingGroup(view, own, `${kind}-s${index}`),
        )}
      ${single.slice(0, LISTED).map((row, index) => previewRowView(view, row, `${kind}-${index}`))}
    </ul>
    ${unlisted > 0 ? hint(say(PUSH_TEXTS.unlisted, { count: unlisted })) : nothing}
  </section>`;
}

/** The rows that share something, where there are several: marks of a session, points of a person and period. */
function groupsOf(rows: readonly PreviewRow[]): readonly (readonly PreviewRow[])[] {
  const sharing = rows.filter(({ group: shared }) => shared !== undefined);
  return [...groupBy(sharing, ({ form, group: shared = "" }) => `${form} ${shared}`).values()].filter(
    ({ length }) => length > 1,
  );
}

/** Rows that are not sent with the others: of locked periods, and with a correction under way. */
function waiting(view: View, rows: readonly PreviewRow[]): unknown {
  const { say, state } = view;
  if (rows.length === 0) return nothing;
  return html`<section>
    <h2>${say(PUSH_TEXTS.waitingTitle)} (${formatCount(rows.length, state.language)})</h2>
    ${hint(say(PUSH_TEXTS.waitingHint))}
    <ul class="rows">
      ${rows.slice(0, LISTED).map((row, index) => previewRowView(view, row, `waiting-${index}`))}
    </ul>
    ${rows.length > LISTED ? hint(say(PUSH_TEXTS.unlisted, { count: rows.length - LISTED })) : nothing}
  </section>`;
}

function reviewButton(view: View): TemplateResult {
  return button(view, {
    id: "preview",
    text: view.say(REGISTER_TEXTS.preview),
    onClick: () => void view.actions.push.preview(),
  });
}

function footer(view: View): TemplateResult {
  const { say, state, actions } = view;
  const count = chosenCount(state.register);
  const isDecided = decidedChoices(state.register) !== undefined;
  return html`<div class="footer">
    ${isDecided ? nothing : hint(say(LEAVING_TEXTS.unfinished))}
    ${button(view, {
      id: "send",
      kind: "primary",
      text: say(PUSH_TEXTS.send, { count }),
      disabled: count === 0 || !isDecided || !state.online,
      onClick: () => void actions.push.send(),
    })}
  </div>`;
}

function progress(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { progress: at, stopping } = state.register;
  const done = at?.done ?? 0;
  const all = at?.all ?? chosenCount(state.register);
  const text = say(PUSH_TEXTS.sending, { done, all });
  return html`<div class="progress">
    <p role="status">${text}</p>
    <fluent-progress-bar aria-label=${text} max=${Math.max(all, 1)} value=${done}></fluent-progress-bar>
    <fluent-button id="stop" appearance="outline" ?disabled-focusable=${stopping} @click=${actions.push.stop}
      >${say(stopping ? PUSH_TEXTS.stopping : PUSH_TEXTS.stop)}</fluent-button
    >
  </div>`;
}
