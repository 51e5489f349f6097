import * as z from "zod";
import {
  FeedId,
  FeedKey,
  FeedRequest,
  FeedsResponse,
  NewFeed,
} from "../../../../domain/protocol/outward/feeds.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "../answer.ts";
import { YearParameter } from "../parameters.ts";
import { problems } from "../problem.ts";
import { createRoute } from "../route.ts";

const FeedPath = z.object({ id: FeedId });

export const feedsRoute = createRoute({
  method: "get",
  path: "/v1/feeds",
  operationId: "listFeeds",
  tags: ["feeds"],
  summary: "The keys of feeds",
  description:
    "With their last use, for whoever may export the whole office in the year. Revoked keys stay in it.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(FeedsResponse, "The keys"), ...problems(...COMMON_PROBLEMS) },
});

export const makeFeedRoute = createRoute({
  method: "post",
  path: "/v1/feeds",
  operationId: "makeFeed",
  tags: ["feeds"],
  summary: "Make a key that opens one table",
  description:
    "For a program that refreshes a table without a person, such as Power Query. The answer alone holds the secret. Whoever takes no part in some decisions of the year makes no key.",
  security: SIGNED_IN,
  request: { body: FeedRequest },
  responses: {
    200: json(NewFeed, "The key with its secret"),
    ...problems(...COMMON_PROBLEMS, "not-found", "recused"),
  },
});

export const revokeFeedRoute = createRoute({
  method: "post",
  path: "/v1/feeds/{id}/revocation",
  operationId: "revokeFeed",
  tags: ["feeds"],
  summary: "Revoke a key",
  description: "The next request with it is refused. Revoking it again changes nothing.",
  security: SIGNED_IN,
  request: { params: FeedPath },
  responses: { 200: json(FeedKey, "The revoked key"), ...problems(...COMMON_PROBLEMS, "not-found") },
});
