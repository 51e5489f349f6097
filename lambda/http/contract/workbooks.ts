import * as z from "zod";
import { WorkbookRequest, WorkbookResponse } from "../../../domain/protocol/workbooks.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { createRoute } from "./route.ts";

export const startWorkbookRoute = createRoute({
  method: "post",
  path: "/v1/workbooks",
  operationId: "startWorkbook",
  isTask: true,
  tags: ["workbooks"],
  summary: "Have a report written as a file",
  description:
    "`committee` is the committee's workbook of a run; a request with `run` alone means it too. `register` is a unit's filled or blank forms, `hand-forms` the lists and grids of a unit to be printed and filled in by hand, `receipt` the score sheet of one subject, `term` the years of a term side by side, `csv` one table of a run, `dossier` the papers that follow from it (a .zip of Word files, or one of them by its name), for readers from whom nothing is kept. The same report of the same data has one id for all readers who are shown the same: asking for it again gives the workbook that is there. One whose writing failed is written anew. A reader who may export only some units, or who takes no part in some decisions, is given an extract that says what it leaves out.",
  security: SIGNED_IN,
  request: { body: WorkbookRequest },
  responses: {
    202: json(WorkbookResponse, "The workbook that is being written or is ready"),
    ...problems(...COMMON_PROBLEMS, "too-many-tasks", "not-found", "run-not-ready", "recused"),
  },
});

export const workbookRoute = createRoute({
  method: "get",
  path: "/v1/workbooks/{id}",
  operationId: "readWorkbook",
  tags: ["workbooks"],
  summary: "Whether a workbook is ready, and where to fetch it",
  description: "Once it is ready the answer carries a fresh address that lives five minutes.",
  security: SIGNED_IN,
  request: {
    params: z.object({
      id: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{7,99}$/)
        .meta({ description: "The workbook's id." }),
    }),
  },
  responses: {
    200: json(WorkbookResponse, "The workbook"),
    ...problems(...COMMON_PROBLEMS, "not-found", "recused"),
  },
});
