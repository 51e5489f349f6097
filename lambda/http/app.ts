import { ApiApp } from "./api-app.ts";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import * as z from "zod";
import type { Log } from "../aws/log.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { admit, type Admission, type AdmissionDeps } from "./admission.ts";
import type { Allowances } from "./allowances.ts";
import type { UserNames } from "../ledger/user-names.ts";
import { parseIdentity } from "./identity.ts";
import { parseLanguage } from "./language.ts";
import { documentRoute } from "./contract/document.ts";
import { problem } from "./contract/problem.ts";
import { honoPath } from "./contract/route.ts";
import type { RequestEnv } from "./contract/request-env.ts";

export interface AppDeps extends AdmissionDeps {
  readonly log: Log;
  readonly userNames: UserNames;
  readonly allowances: Allowances;
}

/**
 * The common middleware of every HTTP function: language, problems instead of exceptions, no caching, one log line per
 * request. Nobody is asked who they are.
 */
export function makeOpenApp({ log }: Pick<AppDeps, "log">): ApiApp {
  const app = new ApiApp((c, part, error) =>
    problem(c, "invalid-request", { field: namedField(part, error) }),
  );

  app.use(async (c, next) => {
    const started = performance.now();
    c.set("traceId", parseTraceId(c.env?.event));
    c.set("language", parseLanguage(c.req.header("Accept-Language")));
    await next();
    c.res.headers.set("Cache-Control", "no-store");
    log.info("request", {
      traceId: c.get("traceId"),
      user: c.get("identity")?.user ?? "nobody",
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      code: c.get("problem") ?? "ok",
      ms: Math.round(performance.now() - started),
    });
  });

  app.notFound((c) => problem(c, "not-found"));
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return problem(c, "invalid-request", { field: refusedPart(error, c) });
    log.error("unexpected", error, { traceId: c.get("traceId"), route: routePath(c, -1) });
    return problem(c, "internal-error");
  });
  return app;
}

/**
 * The same for people with a token: their identity, the stored name of every user with a role, and the refusal of those who
 * ask too often or whose rights have ended.
 */
export function makeApp(deps: AppDeps): ApiApp {
  const { userNames, allowances } = deps;
  const app = makeOpenApp(deps);

  const isTask = (c: Context<RequestEnv>): boolean =>
    app.contracts.some(
      (contract) =>
        contract.isTask === true &&
        contract.method === c.req.method.toLowerCase() &&
        honoPath(contract.path) === routePath(c, -1),
    );

  app.use(async (c, next) => {
    const identity = parseIdentity(c.env?.event);
    if (identity === undefined && c.req.path !== documentRoute.path) return problem(c, "unauthorized");
    if (identity === undefined) return next();
    c.set("identity", identity);
    const admitted = async (): Promise<Admission> => {
      if (identity.roles.length === 0) return "admitted";
      await userNames.keep(identity, vietnamDay(deps.now()));
      return admit(deps, identity);
    };
    // At once, since a pane waits for both.
    const [requests, tasks, admission] = await Promise.all([
      allowances.use(identity.user, "requests"),
      isTask(c) ? allowances.use(identity.user, "tasks") : undefined,
      admitted(),
    ]);
    const seconds = requests ?? tasks;
    if (seconds !== undefined) {
      c.header("Retry-After", String(seconds));
      const code = requests === undefined ? "too-many-tasks" : "too-many-requests";
      return problem(c, code, { seconds: String(seconds) });
    }
    return admission === "admitted" ? next() : problem(c, admission);
  });
  return app;
}

const WithRequestId = z.object({
  requestContext: z.object({ requestId: z.string().regex(/^[\w=-]{1,80}$/) }),
});

/** API Gateway's request id, which its access log carries too. */
function parseTraceId(event: unknown): string {
  const parsed = WithRequestId.safeParse(event);
  return parsed.success ? parsed.data.requestContext.requestId : crypto.randomUUID();
}

/** The first faulty field by its name in the schema. A name made up by the client is not echoed. */
function namedField(target: string, error: z.core.$ZodError): string {
  const path = error.issues[0]?.path ?? [];
  return [target === "json" ? "body" : target, ...path.map(String)].join(".");
}

/** The faulty part of a request that Hono itself refuses: a body that is no JSON, or another media type. */
function refusedPart(error: HTTPException, c: Context<RequestEnv>): string {
  return error.status === 415 || c.req.header("Content-Type") === undefined ? "content-type" : "body";
}
