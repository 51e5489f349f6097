import * as z from "zod";
import { UserId } from "../../../domain/values/ids.ts";
import { MOST_NAMES, NamesResponse } from "../../../domain/protocol/names.ts";
import { RightsBook, UsersResponse } from "../../../domain/protocol/users.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

/** Ids of users in a URL, separated by commas, each once. */
const UsersParameter = z
  .string()
  .max(MOST_NAMES * 81)
  .transform((text) => [...new Set(text.split(","))])
  .pipe(z.array(UserId).min(1).max(MOST_NAMES))
  .meta({
    type: "string",
    description: `Ids as acts carry them, separated by commas; at most ${MOST_NAMES}.`,
    examples: ["van-phong,vt-cb-hanh-chinh"],
  });

export const namesRoute = createRoute({
  method: "get",
  path: "/v1/names",
  operationId: "readNames",
  tags: ["service"],
  summary: "What users are called",
  description:
    "Full names and nothing else, for whoever reads the catalogue of the year. Users cannot be listed: ask for those whose acts you were shown.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter, users: UsersParameter }) },
  responses: { 200: json(NamesResponse, "The names that are known"), ...problems(...COMMON_PROBLEMS) },
});

export const usersRoute = createRoute({
  method: "get",
  path: "/v1/users",
  operationId: "listUsers",
  tags: ["service"],
  summary: "Who has which right in a year",
  description:
    "The listed users, then accounts that hold a grant or a role without being listed. For whoever reads the whole organisation.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(UsersResponse, "The users by name"), ...problems(...COMMON_PROBLEMS) },
});

export const rightsBookRoute = createRoute({
  method: "get",
  path: "/v1/users/workbook",
  operationId: "exportRights",
  tags: ["service"],
  summary: "Who has which right in a year, as a workbook",
  description:
    "The list of `listUsers` in words, a row for each place. For whoever reads the whole organisation.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(RightsBook, "The workbook"), ...problems(...COMMON_PROBLEMS) },
});
