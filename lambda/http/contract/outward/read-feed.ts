import * as z from "zod";
import { FeedId } from "../../../../domain/protocol/outward/feeds.ts";
import { problems } from "../problem.ts";
import { createRoute } from "../route.ts";

export const readFeedRoute = createRoute({
  method: "get",
  path: "/v1/feeds/{id}",
  operationId: "readFeed",
  tags: ["feeds"],
  summary: "The table that a key opens, as CSV",
  description:
    "Basic authentication: the key's id and its secret. Always the published run of the key's period. Texts that a spreadsheet would take for a formula have an apostrophe in front.",
  security: [{ feedKey: [] }],
  request: { params: z.object({ id: FeedId }) },
  responses: {
    200: {
      description: "The table: UTF-8 with a byte order mark, commas, captions in the first line",
      content: { "text/csv": { schema: z.string().describe("The table.") } },
    },
    ...problems(
      "feed-key-unknown",
      "feed-key-revoked",
      "feed-key-expired",
      "feed-too-often",
      "feed-not-published",
      "feed-too-large",
      "invalid-request",
      "internal-error",
    ),
  },
});
