import type { Context } from "hono";
import { Problem } from "../../../domain/protocol/problem.ts";
import { PROBLEM_TEXTS } from "../../../domain/texts/service/problems.ts";
import { type ProblemCode, PROBLEM_STATUS } from "../../../domain/vocabulary/faults/problem-code.ts";
import { render } from "../../../domain/values/bilingual.ts";
import type { RequestEnv } from "./request-env.ts";

const PROBLEM_JSON = "application/problem+json";

type StatusOf<Code extends ProblemCode> = (typeof PROBLEM_STATUS)[Code];

/** An RFC 9457 problem in the reader's language. The route's contract must list the code. */
export function problem<Code extends ProblemCode>(
  c: Context<RequestEnv>,
  code: Code,
  values: Readonly<Record<string, string>> = {},
) {
  const traceId = c.get("traceId");
  const status: StatusOf<Code> = PROBLEM_STATUS[code];
  const body: Problem = {
    type: `urn:quan-triet:problem:${code}`,
    title: render(PROBLEM_TEXTS[code], c.get("language"), { trace: traceId, ...values }),
    status,
    code,
    traceId,
  };
  c.set("problem", code);
  if (code === "register-busy") c.header("Retry-After", "2");
  return c.json(body, status, { "Content-Type": PROBLEM_JSON });
}

interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly [PROBLEM_JSON]: { readonly schema: typeof Problem } };
}

/** The part of a contract's `responses` that lists the route's problems; the type of `problem` allows no others. */
export function problems<Code extends ProblemCode>(
  ...codes: readonly Code[]
): { [Status in StatusOf<Code>]: ProblemResponse } {
  const causes = new Map<number, string[]>();
  for (const code of codes) {
    const status = PROBLEM_STATUS[code];
    causes.set(status, [...(causes.get(status) ?? []), `\`${code}\`: ${PROBLEM_TEXTS[code].en}`]);
  }
  const responses = [...causes].map(([status, ofStatus]): [number, ProblemResponse] => [
    status,
    { description: ofStatus.join("\n\n"), content: { [PROBLEM_JSON]: { schema: Problem } } },
  ]);
  return Object.fromEntries(responses) as { [Status in StatusOf<Code>]: ProblemResponse };
}
