import * as z from "zod";
import {
  LONGEST_TERM,
  TermDecisionsReceipt,
  TermDecisionsRequest,
  TermResponse,
} from "../../../domain/protocol/terms.ts";
import { YearOpening } from "../../../domain/protocol/terms.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const termRoute = createRoute({
  method: "get",
  path: "/v1/terms",
  operationId: "readTerm",
  tags: ["terms"],
  summary: "A term's years side by side",
  description: `Levels, scores, decisions and streaks of units and people, from published runs and decisions only, and what is proposed and decided for the whole term. At most ${LONGEST_TERM} years, for whoever sees the whole organisation in the last of them.`,
  security: SIGNED_IN,
  request: { query: z.object({ from: YearParameter, to: YearParameter }) },
  responses: { 200: json(TermResponse, "The term"), ...problems(...COMMON_PROBLEMS) },
});

export const recordTermDecisionsRoute = createRoute({
  method: "post",
  path: "/v1/terms/decisions",
  operationId: "recordTermDecisions",
  tags: ["terms"],
  summary: "Record what the authority decided on awards for a term",
  description:
    "The rules of `recordDecisions` hold: each decision is recorded by itself, nobody decides on themselves, and a decision other than the proposal needs a reason. Only awards that the policy gives for a term can be decided on; the decisions are kept in the committee's register of the term's last year.",
  security: SIGNED_IN,
  request: { body: TermDecisionsRequest },
  responses: {
    200: json(TermDecisionsReceipt, "What happened to each decision"),
    ...problems(...COMMON_PROBLEMS, "batch-id-reused", "register-busy"),
  },
});

const OPENING = {
  path: "/v1/years/{year}/opening",
  tags: ["registers"],
  security: SIGNED_IN,
} as const;

export const previewYearRoute = createRoute({
  ...OPENING,
  method: "get",
  operationId: "previewYear",
  summary: "What opening a year would carry over",
  description:
    "Units, people, memberships, leave, settings, earlier levels, rights, interests and shortcomings that were not remedied, from the year before. For administrators.",
  request: { params: z.object({ year: YearParameter }) },
  responses: {
    200: json(YearOpening, "What waits and what is there"),
    ...problems(...COMMON_PROBLEMS, "no-catalogue"),
  },
});

export const openYearRoute = createRoute({
  ...OPENING,
  method: "post",
  operationId: "openYear",
  summary: "Open a year",
  description:
    "Carries over what the new year does not have, under the same keys. Rows that are there stay, also deleted ones, so it may be asked again, and takes up what a stop left. Rights are carried last: until all is there, nobody but administrators reaches the year.",
  request: { params: z.object({ year: YearParameter }) },
  responses: {
    200: json(YearOpening, "What is there now"),
    ...problems(...COMMON_PROBLEMS, "no-catalogue", "register-busy"),
  },
});
