import * as z from "zod";
import { LONGEST_TERM, TermResponse, YearOpening } from "../../../domain/protocol/terms.ts";
import { MovementReading, MovementRequest } from "../../../domain/protocol/year/movements.ts";
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

export const moveOfficeRoute = createRoute({
  method: "post",
  path: "/v1/years/{year}/movements",
  operationId: "moveOffice",
  tags: ["registers"],
  summary: "Read or store a movement of people or units",
  description:
    "Somebody joins or leaves, people go to another unit, a unit is split, units are merged, a term ends. Without `digest` the answer shows each row that would be written and stores nothing; with the digest of that answer, all of them are stored in one transaction, or none. The same `id` is stored once. For whoever may write the committee's register.",
  security: SIGNED_IN,
  request: { params: z.object({ year: YearParameter }), body: MovementRequest },
  responses: {
    200: json(MovementReading, "What is written, or would be"),
    ...problems(...COMMON_PROBLEMS, "not-found", "no-catalogue", "batch-id-reused", "register-busy"),
  },
});
