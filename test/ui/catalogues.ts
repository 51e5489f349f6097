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
export { PANE_TEXTS, SETTINGS_TEXTS, SIGN_IN_TEXTS } from "../../domain/texts/pane.ts";
