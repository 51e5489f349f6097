/** Answer schemas of results, decisions and reports. They load separately, because signing in and sending do not need them. */
export { CorrectionResponse, CorrectionsResponse } from "../../domain/protocol/corrections.ts";
export { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
export { DecisionsReceipt, DecisionsResponse } from "../../domain/protocol/decisions.ts";
export { InterestResponse } from "../../domain/protocol/interests.ts";
export { DueBoardResponse, DuesResponse } from "../../domain/protocol/dues.ts";
export { ImportResponse, ImportSlot } from "../../domain/protocol/imports.ts";
export { LockQuestionResponse } from "../../domain/protocol/lock-question.ts";
export { PlanTextResponse } from "../../domain/protocol/plan-texts.ts";
export { ImpactResponse, PoliciesResponse, PolicyResponse } from "../../domain/protocol/policies.ts";
export { ReminderResponse } from "../../domain/protocol/reminders.ts";
export {
  ScoreSheetResponse,
  ResultsResponse,
  RunResponse,
  RunsResponse,
} from "../../domain/protocol/runs.ts";
export { TermResponse } from "../../domain/protocol/terms.ts";
export { WorkbookResponse } from "../../domain/protocol/workbooks.ts";
