import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { ROUTES } from "../../lambda/http/routes.ts";

/**
 * Code that can sign in to a deployment: the pane, and commands with the sign-in of a deployment. The client itself only
 * offers routes to them.
 */
const callers = [
  ...filesOf("addin/sync"),
  ...filesOf("addin/ui"),
  "addin/client/pull-all.ts",
  ...filesOf("infra/commands").filter((file) =>
    readFileSync(file, "utf8").includes("./sign-in/connection.ts"),
  ),
];
const code = callers.map((file) => readFileSync(file, "utf8")).join("\n");

const routes = ROUTES.filter(({ authorized }) => authorized).map(
  ({ method, path: route }) => `${method} ${route}`,
);

/** The methods of the client that ask for a route. */
const methodsOf = (route: string): readonly string[] => {
  const pattern = new RegExp(`^${route.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  return [...requests].flatMap(([name, request]) => (pattern.test(request) ? [name] : []));
};

/** What each method of the client asks for: "POST /v1/policies". */
const requests = new Map<string, string>();

/** Stands for any argument: it is a text, a list and an object at once. */
const anything: unknown = new Proxy(() => "x1", {
  get: (_, key) => (key === "then" ? undefined : () => "x1"),
  ownKeys: () => [],
});

beforeAll(async () => {
  const network = globalThis.fetch;
  const api: Readonly<Record<string, (...words: unknown[]) => Promise<unknown>>> = makeApi({
    baseUrl: "http://service",
    language: () => "vi",
    token: async () => "x",
  }) as never;
  try {
    for (const [name, method] of Object.entries(api)) {
      globalThis.fetch = async (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        requests.set(name, `${init?.method ?? "GET"} ${pathname}`);
        return new Response("{}", { status: 404 });
      };
      await method(anything, anything, anything, anything, anything);
    }
  } finally {
    globalThis.fetch = network;
  }
});
afterAll(() => requests.clear());

/** The methods of the client that some caller uses, and no others. */
const isUsed = (name: string): boolean => new RegExp(`\\bapi(?:\\(\\))?\\.${name}\\(`).test(code);

describe("every route has a caller that can sign in to a deployment", () => {
  test.each(routes)("%s", (route) => {
    const methods = methodsOf(route);
    expect(methods, "no method of the client asks for it").not.toEqual([]);
    expect(methods.filter(isUsed), `nobody calls ${methods.join(", ")}`).not.toEqual([]);
  });

  test("every method of the client asks for a route, and somebody calls it", () => {
    expect(requests.size).toBeGreaterThan(35);
    expect([...requests.keys()].filter((name) => !isUsed(name))).toEqual([]);
  });
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
}
