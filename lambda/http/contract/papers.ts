import {
  CountRequest,
  CountResponse,
  PaperNumberRequest,
  PaperNumberResponse,
  PapersResponse,
  PaperTemplatesResponse,
  TemplateRequest,
  TemplateResponse,
} from "../../../domain/protocol/paper/papers.ts";
import * as z from "zod";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { PaperKind } from "../../../domain/vocabulary/paper/paper-kind.ts";
import { RunPath, YearParameter } from "./parameters.ts";
import { problems } from "./problem.ts";
import { createRoute } from "./route.ts";

export const papersRoute = createRoute({
  method: "get",
  path: "/v1/runs/{id}/papers",
  operationId: "listPapers",
  tags: ["papers"],
  summary: "The papers of a run's file",
  description:
    "Which papers follow from a run and from what was decided on it since: ballots and minutes, reports, submissions to the authorities, draft decisions, certificates once a decision has its number and day. They are made as Word files by `startWorkbook`.",
  security: SIGNED_IN,
  request: { params: RunPath },
  responses: {
    200: json(PapersResponse, "The papers"),
    ...problems(...COMMON_PROBLEMS, "not-found", "run-not-ready", "recused"),
  },
});

export const numberPaperRoute = createRoute({
  method: "post",
  path: "/v1/runs/{id}/papers/{name}/number",
  operationId: "numberPaper",
  tags: ["papers"],
  summary: "Keep the number and day of a paper, and the paper as it is now",
  description:
    "Number and day come from the office's own book, never from the service. From then on the paper is given as it was made at that moment. What may be a slip of the hand is asked first, and kept when the request comes again with `sure`. A decision on awards waits for the number of the decision on ratings, which it cites.",
  security: SIGNED_IN,
  request: {
    params: RunPath.extend({ name: z.string().max(120).meta({ description: "The paper's name." }) }),
    body: PaperNumberRequest,
  },
  responses: {
    200: json(PaperNumberResponse, "Kept, or asked"),
    ...problems(
      ...COMMON_PROBLEMS,
      "not-found",
      "run-not-ready",
      "run-not-current",
      "recused",
      "paper-has-no-number",
      "paper-waits",
      "paper-numbered-meanwhile",
    ),
  },
});

export const templatesRoute = createRoute({
  method: "get",
  path: "/v1/paper-templates",
  operationId: "listPaperTemplates",
  tags: ["papers"],
  summary: "The templates of papers, and which of them are the office's own",
  description: "The Word files themselves are given by `startWorkbook` with `template`.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(PaperTemplatesResponse, "The templates"), ...problems(...COMMON_PROBLEMS) },
});

export const bringTemplateRoute = createRoute({
  method: "post",
  path: "/v1/paper-templates/{kind}",
  operationId: "bringPaperTemplate",
  tags: ["papers"],
  summary: "Use a template of the office's own, or the product's again",
  description:
    "The template serves from the next paper on; numbered papers stay as they are. A file with a broken tag, or with one that papers of this kind do not fill, is refused by the tag's name.",
  security: SIGNED_IN,
  request: {
    params: z.object({ kind: PaperKind.meta({ description: "Of which papers the template is." }) }),
    body: TemplateRequest,
  },
  responses: { 200: json(TemplateResponse, "Kept, or why not"), ...problems(...COMMON_PROBLEMS) },
});

export const checkCountRoute = createRoute({
  method: "post",
  path: "/v1/paper-counts",
  operationId: "checkCount",
  tags: ["papers"],
  summary: "Check the numbers of filled minutes of a count",
  description:
    "No more ballots handed out than people present, none returned that was not handed out, valid and invalid together what was returned, no name with more votes than valid ballots; a number that is blank or no number is named. The file is not kept.",
  security: SIGNED_IN,
  request: { body: CountRequest },
  responses: { 200: json(CountResponse, "What does not add up"), ...problems(...COMMON_PROBLEMS) },
});
