export { CORRECTION_STATE_TEXTS, CORRECTION_TEXTS } from "../../domain/texts/pane-corrections.ts";
export {
  DECISION_CHOICE_TEXTS,
  DECISION_OUTCOME_TEXTS,
  DECISION_TEXTS,
} from "../../domain/texts/pane-decisions.ts";
export { IMPACT_GROUP_TEXTS, IMPACT_TEXTS, POLICY_VIEW_TEXTS } from "../../domain/texts/pane-policies.ts";
export { RUN_KIND_TEXTS, RUN_LIST_TEXTS } from "../../domain/texts/pane-run-list.ts";
export { TERM_TEXTS } from "../../domain/texts/pane-term.ts";
export { NOTICE_TEXTS } from "../../domain/texts/pane-notices.ts";
export {
  CONFLICT_TEXTS,
  HISTORY_TEXTS,
  PREVIEW_KIND_TEXTS,
  PUSH_END_TEXTS,
  PUSH_TEXTS,
  REPAIR_TEXTS,
  ROLL_CALL_TEXTS,
  ROW_CHOICE_TEXTS,
} from "../../domain/texts/pane-push.ts";
export { BROKEN_TEXTS, DESK_TEXTS, REGISTER_TEXTS } from "../../domain/texts/pane-register.ts";
export {
  BOARD_TEXTS,
  CHART_TEXTS,
  PROPOSAL_VIEW_TEXTS,
  RECEIPT_TEXTS,
  RESULT_TEXTS,
  RUN_TEXTS,
} from "../../domain/texts/pane-runs.ts";
export { FILE_TEXTS } from "../../domain/texts/pane-files.ts";
export { PLAN_TEXT_TEXTS } from "../../domain/texts/pane-plan-text.ts";
export { CSV_TABLE_TEXTS, REPORT_TEXTS } from "../../domain/texts/pane-reports.ts";
export { DECISION_LINE_TEXTS, RETURNED_SHEET_TEXTS } from "../../domain/texts/pane-returned-sheet.ts";
export { PANE_TEXTS, SETTINGS_TEXTS, SIGN_IN_TEXTS } from "../../domain/texts/pane.ts";
