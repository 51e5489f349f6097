import * as z from "zod";
import {
  ImportAnswer,
  ImportOptions,
  ImportSlot,
  OpenImportRequest,
} from "../../../domain/protocol/imports.ts";
import { ListComparison } from "../../../domain/protocol/lists.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { createRoute } from "./route.ts";

const ImportPath = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{7,79}$/)
    .meta({ description: "The id that the upload slot was given." }),
});

export const openImportRoute = createRoute({
  method: "post",
  path: "/v1/imports",
  operationId: "openImport",
  tags: ["imports"],
  summary: "Ask for an upload slot",
  description:
    "The way in for a workbook that was filled without the add-in: a unit's register, or with `run` or `term` the sheet of proposals on which the committee has entered its decisions. With `directive` the file is the Word file of an action plan. `content` says which file it will be. The answer holds a short-lived address to which that .xlsx or .docx file is sent with PUT and the headers named; the address takes no other file. Check the file next, then commit it.",
  security: SIGNED_IN,
  request: { body: OpenImportRequest },
  responses: {
    201: json(ImportSlot, "The slot"),
    ...problems(...COMMON_PROBLEMS, "not-found", "import-refused", "run-not-current"),
  },
});

const afterUpload = problems(
  ...COMMON_PROBLEMS,
  "too-many-tasks",
  "not-found",
  "import-not-uploaded",
  "import-refused",
  "run-not-current",
  "plan-not-entered",
  "plan-locked",
  "register-busy",
);

export const checkImportRoute = createRoute({
  method: "post",
  path: "/v1/imports/{id}/check",
  operationId: "checkImport",
  isTask: true,
  tags: ["imports"],
  summary: "Read an uploaded workbook without storing anything",
  description:
    "For each sheet the answer says what was recognised and which cells are unclear; nothing is guessed. For a plan's file it says what the copied share would be. For a sheet of decisions it says for each line what would be recorded, whether that differs from the proposal, and which cells were altered.",
  security: SIGNED_IN,
  request: { params: ImportPath, body: ImportOptions },
  responses: { 200: json(ImportAnswer, "What the workbook holds"), ...afterUpload },
});

export const commitImportRoute = createRoute({
  method: "post",
  path: "/v1/imports/{id}/commit",
  operationId: "commitImport",
  isTask: true,
  tags: ["imports"],
  summary: "Store an uploaded workbook",
  description:
    "Pushes what is clear as batches whose ids derive from the import, so that a repeated commit stores nothing twice. `receipts` says what happened to each row. Decisions are recorded line by line as by `recordDecisions` or `recordTermDecisions`; a faulty line holds back no other.",
  security: SIGNED_IN,
  request: { params: ImportPath, body: ImportOptions },
  responses: {
    200: json(ImportAnswer, "What was stored"),
    ...afterUpload,
  },
});

export const compareListsRoute = createRoute({
  method: "post",
  path: "/v1/imports/{id}/comparison",
  operationId: "compareLists",
  isTask: true,
  tags: ["imports"],
  summary: "A list of members beside the catalogue, as a workbook",
  description:
    "For an import of lists: who is only in the file, only in the catalogue, or told differently, by name. Stores nothing.",
  security: SIGNED_IN,
  request: { params: ImportPath, body: ImportOptions },
  responses: { 200: json(ListComparison, "The workbook"), ...afterUpload },
});
