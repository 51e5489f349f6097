import { nothing, type TemplateResult } from "lit/html.js";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import { REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { select } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint, section } from "../parts/page.ts";
import { unsentCount } from "../../state/register-state.ts";
import type { View } from "../parts/view.ts";
import { reportButton } from "../parts/report-button.ts";

/** A register as a workbook, filled in or blank. The default is the register of this workbook. */
export function registerReport(view: View, me: MeResponse): TemplateResult | typeof nothing {
  const { say, state } = view;
  const { bound } = state.register;
  const unit = state.reports.unit ?? bound?.unit ?? me.units[0]?.unit;
  const year = state.reports.year ?? bound?.year ?? me.years.at(-1);
  if (unit === undefined || year === undefined) return nothing;
  const { choose, write } = view.actions.of(makeReportActions);
  const unsent = bound?.unit === unit && bound.year === year ? unsentCount(state.register) : 0;
  return section(
    say(REPORT_TEXTS.register),
    hint(say(REPORT_TEXTS.registerHint)),
    select({
      id: "report-unit",
      label: say(PANE_TEXTS.unit),
      chosen: unit,
      choices: me.units.map((register) => ({ value: register.unit, text: register.name })),
      onChange: (chosen) => choose({ unit: chosen }),
    }),
    select({
      id: "report-year",
      label: say(PANE_TEXTS.year),
      chosen: String(year),
      choices: [...new Set([...me.years, year])].map(String).map((text) => ({ value: text, text })),
      onChange: (value) => choose({ year: Number(value) }),
    }),
    unsent > 0 ? messageBar("warning", say(REPORT_TEXTS.unsent, { count: unsent })) : nothing,
    reportButton(view, {
      id: "write-register",
      text: say(REPORT_TEXTS.filled),
      onClick: () => void write("write-register", { report: "register", unit, year }),
    }),
    reportButton(view, {
      id: "write-blank",
      text: say(REPORT_TEXTS.blank),
      onClick: () => void write("write-blank", { report: "register", unit, year, blank: true }),
    }),
    hint(say(REPORT_TEXTS.byHandHint)),
    reportButton(view, {
      id: "write-by-hand",
      text: say(REPORT_TEXTS.byHand),
      onClick: () => void write("write-by-hand", { report: "hand-forms", unit, year }),
    }),
  );
}
