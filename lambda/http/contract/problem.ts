import type { Context } from "hono";
import { Problem } from "../../../domain/protocol/problem.ts";
import { PROBLEM_TEXTS } from "../../../domain/texts/service/problems.ts";
import { type ProblemCode, PROBLEM_STATUS } from "../../../domain/vocabulary/faults/problem-code.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import type { RequestEnv } from "./request-env.ts";

const PROBLEM_JSON = "application/problem+json";

type StatusOf<Code extends ProblemCode> = (typeof PROBLEM_STATUS)[Code];

/** An RFC 9457 problem in the reader's language. The route's contract must list the code. */
export function problem<Code extends ProblemCode>(
  c: Context<RequestEnv>,
  code: Code,
  values: Readonly<Record<string, string>> = {},
) {
  const status: StatusOf<Code> = PROBLEM_STATUS[code];
  const body = problemBody(code, { traceId: c.get("traceId"), language: c.get("language"), values });
  c.set("problem", code);
  if (code === "register-busy") c.header("Retry-After", "2");
  return c.json(body, status, { "Content-Type": PROBLEM_JSON });
}

interface ProblemContext {
  readonly traceId: string;
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
}

function problemBody(code: ProblemCode, { traceId, language, values }: ProblemContext): Problem {
  return {
    type: `urn:quan-triet:problem:${code}`,
    title: render(PROBLEM_TEXTS[code], language, { trace: traceId, ...values }),
    status: PROBLEM_STATUS[code],
    code,
    traceId,
  };
}

/** The same as an answer to the gateway (payload format 2.0), for a request that reaches no route. */
export function problemAnswer(code: ProblemCode, context: ProblemContext) {
  return {
    statusCode: PROBLEM_STATUS[code],
    headers: { "content-type": PROBLEM_JSON, "cache-control": "no-store" },
    body: JSON.stringify(problemBody(code, context)),
    isBase64Encoded: false,
  };
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
