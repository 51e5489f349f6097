/** Names of users by id: stored acts carry ids alone. */
import * as z from "zod";
import { UserId } from "../values/ids.ts";

/** The most names of one request, more than any view shows at a time. */
export const MOST_NAMES = 100;

export const NamesResponse = z
  .object({
    names: z
      .record(UserId, z.string())
      .describe("The names by user id, as the identity provider gave them last; unknown users are left out."),
  })
  .meta({ id: "NamesResponse" });
export type NamesResponse = z.infer<typeof NamesResponse>;
