import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PaperTemplatesResponse } from "../../../../domain/protocol/paper/papers.ts";
import { PAPER_TEXTS as TEXTS } from "../../../../domain/texts/paper/in-pane.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { makeTemplateActions } from "../../actions/paper/template-actions.ts";
import type { TemplatesState } from "../../state/report-state.ts";
import { may } from "../../state/session-state.ts";
import { button, select } from "../parts/controls.ts";
import { fileToRead } from "../parts/file-to-read.ts";
import { formatPerson, formatTime } from "../parts/format.ts";
import { hint, section } from "../parts/page.ts";
import { reportButton } from "../parts/report-button.ts";
import type { View } from "../parts/view.ts";

type Template = PaperTemplatesResponse["templates"][number];

/** The Word templates of papers: to download, and for whoever numbers papers to replace. */
export function paperTemplates(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { templates } = state.papers;
  return section(
    say(TEXTS.templates),
    hint(say(TEXTS.templatesHint)),
    templates === undefined
      ? button(view, {
          id: "list-templates",
          text: say(TEXTS.showTemplates),
          onClick: () => void actions.of(makeTemplateActions).list("list-templates"),
        })
      : shown(view, templates),
  );
}

function shown(view: View, templates: TemplatesState): unknown {
  const { say, actions } = view;
  const { list, kind } = templates;
  const template = list.find((one) => one.kind === kind);
  return [
    select({
      id: "template-kind",
      label: say(TEXTS.template),
      chosen: kind,
      choices: list.map(({ kind: value, title }) => ({ value, text: title })),
      onChange: (chosen) => actions.of(makeTemplateActions).choose(chosen),
    }),
    template === undefined ? nothing : [standing(view, template), replacing(view, templates, template)],
  ];
}

function standing(view: View, { kind, own, tags }: Template): unknown {
  const { say, state, actions } = view;
  const { write } = actions.of(makeReportActions);
  const take = (id: string, text: string, shipped: boolean) =>
    reportButton(view, {
      id,
      text,
      onClick: () => void write(id, { report: "template", year: state.runs.year, kind, shipped }),
    });
  return [
    hint(
      own === null
        ? say(TEXTS.shippedTemplate)
        : say(TEXTS.ownTemplate, {
            file: own.fileName,
            by: own.byName === "" ? formatPerson(view, own.by) : own.byName,
            at: formatTime(view, own.at),
          }),
    ),
    take("take-template", say(TEXTS.takeTemplate), false),
    own === null ? nothing : take("take-shipped", say(TEXTS.takeShipped), true),
    html`<details>
      <summary>${say(TEXTS.tags)}</summary>
      <ul>
        ${tags.map(({ tag, meaning }) => html`<li><code>${tag}</code> ${meaning}</li>`)}
      </ul>
    </details>`,
  ];
}

function replacing(view: View, { file, faults }: TemplatesState, { own }: Template): unknown {
  const { say, state, actions } = view;
  if (state.session.kind === "signed-out" || !may(state.session, "number-papers")) return nothing;
  const { chooseFile, bring, backToShipped } = actions.of(makeTemplateActions);
  return [
    fileToRead(
      view,
      {
        id: "template-file",
        text: say(TEXTS.chooseTemplate),
        accept: ".docx",
        file,
        onChoose: chooseFile,
      },
      {
        id: "bring-template",
        text: say(TEXTS.bringTemplate),
        isRead: false,
        onRead: () => bring("bring-template"),
      },
    ),
    faults.length === 0
      ? nothing
      : html`<div role="alert">
          ${say(TEXTS.templateRefused)}
          <ul>
            ${faults.map((fault) => html`<li>${fault}</li>`)}
          </ul>
        </div>`,
    own === null
      ? nothing
      : button(view, {
          id: "back-to-shipped",
          text: say(TEXTS.backToShipped),
          onClick: () => void backToShipped("back-to-shipped"),
        }),
  ];
}
