import type { RunResponse } from "../../../domain/protocol/runs.ts";

type Asked = Pick<
  RunResponse,
  "id" | "year" | "period" | "policy" | "dryRun" | "startedBy" | "startedByName" | "startedAt" | "supersedes"
>;

/** A run as first stored, before anything is pinned. */
export function newRun(asked: Asked): RunResponse {
  return {
    ...asked,
    status: "running",
    registers: [],
    earlier: [],
    waiting: [],
    settings: {},
    factsHash: null,
    reason: null,
    supersededBy: null,
  };
}
