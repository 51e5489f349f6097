/** Answer schemas of all routes but the one that tells who has signed in. They load separately, so that the pane opens without them. */
export { BoardResponse } from "../../domain/protocol/board.ts";
export { CorrectionResponse, CorrectionsResponse } from "../../domain/protocol/corrections.ts";
export { CriteriaResponse } from "../../domain/protocol/criteria.ts";
export { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
export { DecisionsReceipt, DecisionsResponse } from "../../domain/protocol/decisions.ts";
export { InterestResponse } from "../../domain/protocol/interests.ts";
export { DueBoardResponse, DuesResponse } from "../../domain/protocol/dues.ts";
export { HistoryResponse } from "../../domain/protocol/history.ts";
export { ImportResponse, ImportSlot } from "../../domain/protocol/imports.ts";
export { ListComparison, ListReport } from "../../domain/protocol/lists.ts";
export { LockQuestionResponse } from "../../domain/protocol/lock-question.ts";
export { LockResponse } from "../../domain/protocol/locks.ts";
export { NamesResponse } from "../../domain/protocol/names.ts";
export { PlanTextResponse } from "../../domain/protocol/plan-texts.ts";
export {
  ImpactResponse,
  PoliciesResponse,
  PolicyCheck,
  PolicyResponse,
} from "../../domain/protocol/policies.ts";
export { PullResponse } from "../../domain/protocol/pull.ts";
export { BatchOutcomes, Receipt } from "../../domain/protocol/push.ts";
export { ReminderResponse } from "../../domain/protocol/reminders.ts";
export {
  ScoreSheetResponse,
  ResultsResponse,
  RunResponse,
  RunsResponse,
} from "../../domain/protocol/runs.ts";
export { RightsBook, UsersResponse } from "../../domain/protocol/users.ts";
export { TermResponse } from "../../domain/protocol/terms.ts";
export {
  CountResponse,
  PaperNumberResponse,
  PapersResponse,
  PaperTemplatesResponse,
  TemplateResponse,
} from "../../domain/protocol/paper/papers.ts";
export { AssumedResponse, WhatIfResponse } from "../../domain/protocol/trial/trials.ts";
export { FeedKey, FeedsResponse, NewFeed } from "../../domain/protocol/outward/feeds.ts";
export { SendingsResponse } from "../../domain/protocol/outward/sendings.ts";
export { WorkbookResponse } from "../../domain/protocol/workbooks.ts";
export { MovementReading } from "../../domain/protocol/year/movements.ts";
export { YearOpening } from "../../domain/protocol/terms.ts";
