import type { PaneState } from "../../addin/ui/state/pane-state.ts";
import { CORRECTION_STATES } from "./states/correction-states.ts";
import { DECISION_STATES } from "./states/decision-states.ts";
import { FOUNDING_STATES } from "./states/founding-states.ts";
import { IMPORT_STATES } from "./states/import-states.ts";
import { LINE_STATES } from "./states/line-states.ts";
import { OFFICE_STATES } from "./states/office-states.ts";
import { POLICY_STATES } from "./states/policy-states.ts";
import { PUSH_STATES } from "./states/push-states.ts";
import { REGISTER_STATES } from "./states/register-states.ts";
import { REPORT_STATES } from "./states/report-states.ts";
import { ROW_STATES } from "./states/row-states.ts";
import { RUN_STATES } from "./states/run-states.ts";
import { TERM_STATES } from "./states/term-states.ts";

/** Every state of the pane that is photographed and checked, by name. */
export const PANE_STATES: Readonly<Record<string, PaneState>> = {
  ...REGISTER_STATES,
  ...PUSH_STATES,
  ...LINE_STATES,
  ...ROW_STATES,
  ...OFFICE_STATES,
  ...CORRECTION_STATES,
  ...DECISION_STATES,
  ...POLICY_STATES,
  ...RUN_STATES,
  ...TERM_STATES,
  ...REPORT_STATES,
  ...FOUNDING_STATES,
  ...IMPORT_STATES,
};
