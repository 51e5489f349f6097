import { pause } from "./pause.ts";
import * as z from "zod";
import { Problem } from "../../domain/protocol/problem.ts";
import { CONNECTION_TEXTS, GATEWAY_TEXTS } from "../../domain/texts/service/connection.ts";
import type { ConnectionCode } from "../../domain/vocabulary/faults/connection-code.ts";
import { isProblemCode, type ProblemCode } from "../../domain/vocabulary/faults/problem-code.ts";
import { jsonOf } from "../../domain/values/json-of.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { userOfToken } from "./token-user.ts";

/** A failed call in the reader's language. `status` is 0 when there was no answer. */
export interface CallProblem {
  readonly code: ProblemCode | ConnectionCode;
  readonly status: number;
  readonly title: string;
  /** The id to search the service's log by; empty when the service gave none. */
  readonly traceId: string;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CallProblem };

export interface Connection {
  /** Origin of the API without a slash at its end. */
  readonly baseUrl: string;
  readonly language: () => Language;
  /** A bearer token; `renew` is true after the service has refused the last one. */
  readonly token: (renew: boolean) => Promise<string>;
  /** The user who signed in; undefined while this is unknown. A token of another user is not used (rule S12). */
  readonly user?: () => string | undefined;
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
}

export interface Call<Schema extends z.ZodType> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly answer: Schema;
  /**
   * Whether the request is idempotent and may be retried after a lost answer. A push is: its batch id makes the service
   * answer with the first receipt (rule S9). Starting a run is not.
   */
  readonly repeatable: boolean;
}

/** The delays add up to 6.2 s before jitter (0.2 + 0.4 + 0.8 + 1.6 + 3.2): longer than a throttle lasts (1 s). */
const MAX_ATTEMPTS = 6;
const FIRST_DELAY_MS = 200;

/** One call with its token renewed once after a 401 and repeated after 429, 503 and lost answers. Never throws. */
export async function call<Schema extends z.ZodType>(
  connection: Connection,
  request: Call<Schema>,
): Promise<Answer<z.infer<Schema>>> {
  const wait = connection.wait ?? pause;
  const random = connection.random ?? Math.random;
  let renewed = false;
  let bearer = await bearerOf(connection, false);
  for (let attempt = 1; ; attempt += 1) {
    if (!bearer.ok) return failure(connection, bearer.code, 401);
    const response = await exchange(connection, request, bearer.token);
    if (response?.status === 401 && !renewed) {
      renewed = true;
      bearer = await bearerOf(connection, true);
      continue;
    }
    const lost = response === undefined || isUnanswered(response);
    const temporary = lost ? request.repeatable : isTemporary(response);
    if (!temporary || attempt === MAX_ATTEMPTS) return parseAnswer(connection, request.answer, response);
    // Full jitter: clients that failed together must not retry together.
    await wait(random() * FIRST_DELAY_MS * 2 ** (attempt - 1));
  }
}

/** The gateway reports that the service did not answer; the request may have been carried out all the same. */
function isUnanswered(response: Exchange): boolean {
  return [500, 502, 504].includes(response.status) && parseProblem(response) === undefined;
}

/** A refusal that is over in seconds. Who has asked too often is told when to ask again, and asking would count. */
function isTemporary(response: Exchange): boolean {
  if (![429, 503].includes(response.status)) return false;
  return !ASKED_TOO_OFTEN.has(parseProblem(response)?.code ?? "");
}

const ASKED_TOO_OFTEN: ReadonlySet<string> = new Set<ProblemCode>(["too-many-requests", "too-many-tasks"]);

interface Exchange {
  readonly status: number;
  readonly text: string;
}

/** Undefined when the answer was lost, headers or body. */
async function exchange(
  connection: Connection,
  request: Call<z.ZodType>,
  token: string,
): Promise<Exchange | undefined> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    "accept-language": connection.language(),
  };
  if (request.body !== undefined) headers["content-type"] = "application/json";
  try {
    const response = await fetch(`${connection.baseUrl}${request.path}`, {
      method: request.method,
      headers,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}

function parseAnswer<Schema extends z.ZodType>(
  connection: Connection,
  schema: Schema,
  response: Exchange | undefined,
): Answer<z.infer<Schema>> {
  if (response === undefined) return failure(connection, "no-answer", 0);
  if (response.status >= 200 && response.status < 300) {
    const parsed = schema.safeParse(jsonOf(response.text));
    return parsed.success
      ? { ok: true, value: parsed.data }
      : failure(connection, "strange-answer", response.status);
  }
  const problem = parseProblem(response);
  return problem === undefined
    ? failure(connection, gatewayCode(response.status), response.status)
    : { ok: false, problem };
}

/** The problem that the service itself reports; undefined for an error of the gateway, which has another format. */
function parseProblem(response: Exchange): CallProblem | undefined {
  const problem = Problem.safeParse(jsonOf(response.text));
  if (!problem.success) return undefined;
  const { code, status, title, traceId } = problem.data;
  return isProblemCode(code) ? { code, status, title, traceId } : undefined;
}

/** The code for an error of the gateway, whose own text is not shown. */
function gatewayCode(status: number): ClientCode {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if ([429, 500, 502, 503, 504].includes(status)) return "overloaded";
  return "strange-answer";
}

/** The texts that a client has itself; the service sends the text of every other problem. */
const CLIENT_TEXTS = { ...CONNECTION_TEXTS, ...GATEWAY_TEXTS };
type ClientCode = keyof typeof CLIENT_TEXTS;

export function failure({ language }: Connection, code: ClientCode, status: number) {
  const title = CLIENT_TEXTS[code][language()];
  return { ok: false, problem: { code, status, title, traceId: "" } } as const;
}

type Bearer =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: "unauthorized" | "another-user" };

/** The account is checked on every call: Excel shares it between all panes, and another one may have signed in since. */
async function bearerOf({ token, user }: Connection, renew: boolean): Promise<Bearer> {
  try {
    const bearer = await token(renew);
    const [ofToken, signedIn] = [userOfToken(bearer), user?.()];
    return ofToken === undefined || signedIn === undefined || ofToken === signedIn
      ? { ok: true, token: bearer }
      : { ok: false, code: "another-user" };
  } catch {
    return { ok: false, code: "unauthorized" };
  }
}
