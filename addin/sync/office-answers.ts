import { CorrectionResponse, CorrectionsResponse } from "../../domain/protocol/corrections.ts";
import { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
import { DecisionsReceipt, DecisionsResponse } from "../../domain/protocol/decisions.ts";
import { ImportResponse, ImportSlot } from "../../domain/protocol/imports.ts";
import { PlanTextResponse } from "../../domain/protocol/plan-texts.ts";
import { ImpactResponse, PoliciesResponse, PolicyResponse } from "../../domain/protocol/policies.ts";
import {
  ScoreSheetResponse,
  ResultsResponse,
  RunResponse,
  RunsResponse,
} from "../../domain/protocol/runs.ts";
import { TermDecisionsReceipt, TermResponse } from "../../domain/protocol/terms.ts";
import { WorkbookResponse } from "../../domain/protocol/workbooks.ts";

/** What only results, decisions and reports are answered with: apart, since signing in and sending need none of it. */
export const officeAnswers = {
  CorrectionResponse,
  CorrectionsResponse,
  DecisionSheetReport,
  DecisionsReceipt,
  DecisionsResponse,
  ImportResponse,
  ImportSlot,
  ImpactResponse,
  PlanTextResponse,
  PoliciesResponse,
  PolicyResponse,
  ReceiptResponse: ScoreSheetResponse,
  ResultsResponse,
  RunResponse,
  RunsResponse,
  TermDecisionsReceipt,
  TermResponse,
  WorkbookResponse,
};
export type OfficeAnswers = typeof officeAnswers;
