import { html, nothing, type TemplateResult } from "lit/html.js";
import type { TermResponse, TermSubject } from "../../../../domain/protocol/terms.ts";
import { SHORT_LEVEL_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { TERM_TEXTS } from "../../../../domain/texts/pane/term.ts";
import { PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import type { View } from "../parts/view.ts";
import { formatScore } from "../parts/format.ts";

/** One subject: its name with its streaks, its years below, and what it was awarded. */
export function termRows(view: View, { years }: TermResponse, subject: TermSubject): TemplateResult {
  const { say } = view;
  const byYear = new Map(subject.years.map((year) => [year.year, year]));
  const streaks = [
    subject.streak > 1 ? say(TERM_TEXTS.streak, { count: subject.streak }) : "",
    subject.typicalStreak > 1 ? say(TERM_TEXTS.typicalStreak, { count: subject.typicalStreak }) : "",
  ].filter((streak) => streak !== "");
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan=${years.length}>
        <strong>${subject.name}</strong>
        ${streaks.length === 0 ? nothing : html`<span class="hint">${streaks.join("; ")}</span>`}
      </th>
    </tr>
    <tr>
      ${years.map(({ year }) => html`<td>${yearCell(view, byYear.get(year))}</td>`)}
    </tr>
    ${awards(view, subject, years.length)}
  </tbody>`;
}

/** The decided level in bold, else the proposed one in italics; screen readers get the difference in words. */
function yearCell(view: View, year: TermSubject["years"][number] | undefined): unknown {
  const { say } = view;
  const level = year?.decided ?? year?.proposed ?? null;
  if (year === undefined || level === null) return say(TERM_TEXTS.unknown);
  const words = say(SHORT_LEVEL_TEXTS[level]);
  return html`${
    year.decided === null
      ? html`<em>${words}</em><span class="unseen"> (${say(TERM_TEXTS.proposed)})</span>`
      : html`<strong>${words}</strong><span class="unseen"> (${say(TERM_TEXTS.decided)})</span>`
  }
  ${year.display === null ? nothing : html`<span class="fact">${formatScore(view, year.display)}</span>`}
  ${
    year.typical
      ? html`<span class="fact" aria-hidden="true">${say(TERM_TEXTS.star)}</span
          ><span class="unseen"> (${say(TERM_TEXTS.typical)})</span>`
      : nothing
  }`;
}

function awards({ say }: View, subject: TermSubject, columns: number): TemplateResult | typeof nothing {
  const given = subject.years.flatMap(({ year, awards: names }) =>
    names.map((award) => `${say(PROPOSAL_TEXTS[award])} (${year})`),
  );
  if (given.length === 0) return nothing;
  return html`<tr>
    <td colspan=${columns} class="hint">${say(TERM_TEXTS.awarded, { awards: given.join("; ") })}</td>
  </tr>`;
}
