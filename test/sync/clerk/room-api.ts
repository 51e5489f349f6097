import type * as z from "zod";
import type { Api } from "../../../addin/client/api.ts";
import type { Answer } from "../../../addin/client/call.ts";
import { CriteriaResponse } from "../../../domain/protocol/criteria.ts";
import { Problem } from "../../../domain/protocol/problem.ts";
import { PullResponse } from "../../../domain/protocol/pull.ts";
import { BatchOutcomes, Receipt } from "../../../domain/protocol/push.ts";
import type { ProblemCode } from "../../../domain/vocabulary/faults/problem-code.ts";
import type { ApiRoom } from "../../api/api-room.ts";
import type { Answer as Replied, Caller } from "../../api/gateway-event.ts";

/** The calls of the sync, made directly to the service as this user. */
export type SyncApi = Pick<Api, "pull" | "push" | "batch" | "undo" | "criteria">;

export function roomApi(room: ApiRoom, who: () => Caller): SyncApi {
  return {
    pull: async (unit, year, since, page) => {
      const query = page === undefined ? `since=${since}` : `since=${since}&page=${encodeURIComponent(page)}`;
      return read(PullResponse, await room.get(`/v1/registers/${unit}/${year}?${query}`, who()));
    },
    push: async (unit, year, request) =>
      read(Receipt, await room.post(`/v1/registers/${unit}/${year}/batches`, request, who())),
    batch: async (unit, year, batchId) =>
      read(BatchOutcomes, await room.get(`/v1/registers/${unit}/${year}/batches/${batchId}`, who())),
    criteria: async (year) => read(CriteriaResponse, await room.get(`/v1/criteria?year=${year}`, who())),
    undo: async (unit, year, request) =>
      read(Receipt, await room.post(`/v1/registers/${unit}/${year}/undo`, request, who())),
  };
}

const GONE = { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } } as const;

/** No network. */
export const NO_SERVICE: SyncApi = {
  pull: async () => GONE,
  push: async () => GONE,
  batch: async () => GONE,
  undo: async () => GONE,
  criteria: async () => GONE,
};

function read<Schema extends z.ZodType>(schema: Schema, { status, body }: Replied): Answer<z.infer<Schema>> {
  if (status >= 200 && status < 300) return { ok: true, value: schema.parse(body) };
  const { code, title, traceId } = Problem.parse(body);
  return { ok: false, problem: { code: code as ProblemCode, status, title, traceId } };
}
