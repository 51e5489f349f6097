import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ListedPaper } from "../../../../domain/protocol/paper/papers.ts";
import { PAPER_TEXTS as TEXTS } from "../../../../domain/texts/paper/in-pane.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import type { RunId } from "../../../../domain/values/ids.ts";
import { makePaperActions } from "../../actions/paper/paper-actions.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { shownRun } from "../../state/run-state.ts";
import { may } from "../../state/session-state.ts";
import { badge, button } from "../parts/controls.ts";
import { formatPerson, formatTime } from "../parts/format.ts";
import { hint, section } from "../parts/page.ts";
import { reportButton } from "../parts/report-button.ts";
import type { View } from "../parts/view.ts";
import { numberFields } from "./number-fields.ts";

/** The file of the shown run's papers: all at once, or each by its title with its number and day. */
export function papersOfRun(view: View): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  const run = shownRun(state.runs);
  if (run === undefined) return nothing;
  const { read } = state.papers;
  return section(
    say(TEXTS.title),
    hint(say(TEXTS.hint)),
    reportButton(view, {
      id: "write-dossier",
      text: say(TEXTS.all),
      onClick: () => void actions.of(makeReportActions).write("write-dossier", { report: "dossier", run }),
    }),
    read?.run === run
      ? html`<ul class="rows">
          ${read.list.map((paper) => paperRow(view, run, paper))}
          ${read.refused.map(
            ({ title, reason }) =>
              html`<li class="row stacked">
                <span>${title}</span>
                ${hint(reason)}
              </li>`,
          )}
        </ul>`
      : button(view, {
          id: "list-papers",
          text: say(TEXTS.list),
          onClick: () => void actions.of(makePaperActions).list("list-papers"),
        }),
  );
}

function paperRow(view: View, run: RunId, paper: ListedPaper): TemplateResult {
  const { say, actions } = view;
  const { name, title, count, faults } = paper;
  const id = `write-${name}`;
  return html`<li class="row stacked">
    <span>${count === null ? title : say(TEXTS.names, { title, count })}</span>
    ${standing(view, paper)} ${faults.map(({ message }) => html`<span class="fault">${message}</span>`)}
    ${reportButton(view, {
      id,
      text: say(TEXTS.one),
      label: `${say(TEXTS.one)}: ${title}`,
      onClick: () => void actions.of(makeReportActions).write(id, { report: "dossier", run, paper: name }),
    })}
    ${numbering(view, paper)}
  </li>`;
}

function standing(view: View, { numbered, next, waitsFor }: ListedPaper): TemplateResult | typeof nothing {
  const { say } = view;
  if (numbered !== null) {
    const { reference, day, by, byName, at } = numbered;
    return hint(
      say(TEXTS.numbered, {
        reference,
        day: formatDay(day),
        by: byName === "" ? formatPerson(view, by) : byName,
        at: formatTime(view, at),
      }),
    );
  }
  if (next === null) return nothing;
  return waitsFor === null
    ? html`<span>${badge(say(TEXTS.draft), "informative")}</span>`
    : hint(say(TEXTS.waits, { title: waitsFor }));
}

/** Whoever keeps the office's book types the number, on published results alone. */
function numbering(view: View, { name, title, numbered, next, waitsFor }: ListedPaper): unknown {
  const { say, state, actions } = view;
  if (next === null || waitsFor !== null || state.runs.run?.status !== "published") return nothing;
  if (state.session.kind === "signed-out" || !may(state.session, "number-papers")) return nothing;
  const { numbering: open } = state.papers;
  if (open?.name === name) return numberFields(view, open);
  const text = say(numbered === null ? TEXTS.number : TEXTS.again);
  return button(view, {
    id: `number-${name}`,
    text,
    label: `${text}: ${title}`,
    kind: "subtle",
    onClick: () => actions.of(makePaperActions).open(name, next),
  });
}
