import type { SubjectResult } from "../../domain/score/result.ts";

/** A result with the fields that decisions are checked against; the others are empty. */
export function result(subject: string, said: Partial<SubjectResult> = {}): SubjectResult {
  return {
    subject,
    kind: "individual",
    name: subject,
    unit: "cb-mot",
    group: "member",
    level: "HTT",
    suggested: null,
    score: "80",
    display: "80,00",
    criteria: [],
    flags: [],
    reasons: [],
    proposals: [],
    ...said,
  };
}

export function proposal(id: SubjectResult["proposals"][number]["id"]): SubjectResult["proposals"][number] {
  return { id, form: "", decidedBy: "", source: "", settledBy: "" };
}
