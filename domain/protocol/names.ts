/** Names of users by id: stored acts carry ids alone. */
import * as z from "zod";
import { UserId } from "../values/ids.ts";

/** The most names of one request, more than any view shows at a time. */
export const MOST_NAMES = 100;

export const NamesResponse = z
  .object({
    names: z
      .record(UserId, z.string())
      .describe("By id, as the identity provider wrote it last; somebody unknown is left out."),
  })
  .meta({ id: "NamesResponse" });
export type NamesResponse = z.infer<typeof NamesResponse>;
