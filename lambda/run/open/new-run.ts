import type { RunResponse } from "../../../domain/protocol/runs.ts";

type Asked = Pick<
  RunResponse,
  "id" | "year" | "period" | "policy" | "dryRun" | "startedBy" | "startedByName" | "startedAt" | "supersedes"
>;

/** A run as it is stored when somebody asks for it: nothing is pinned yet. */
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
