import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { ROUTES } from "../../lambda/http/routes.ts";

const CLIENT = path.join("addin", "sync", "api.ts");

/** The text of the pane and of the commands, without the client itself. */
function sourcesOfCallers(): string {
  const files = ["addin", "infra/commands"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  );
  return files
    .filter((file) => file.endsWith(".ts") && file !== CLIENT)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** The route that each method of the client calls, as the service receives it. */
async function routesOfClient(): Promise<ReadonlyMap<string, string>> {
  let heard = "";
  const service = createServer((request, response) => {
    heard = `${request.method} ${request.url?.replace(/\?.*$/, "")}`;
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  const { port } = service.address() as AddressInfo;
  const client = makeApi({
    baseUrl: `http://127.0.0.1:${port}`,
    language: () => "en",
    token: async () => "token",
  });
  const called = new Map<string, string>();
  for (const [name, method] of Object.entries(client)) {
    // A list of one text works as any argument: in an address it becomes that text, and it can be joined.
    await (method as (...values: unknown[]) => Promise<unknown>)(["x"], ["x"], ["x"], ["x"]);
    called.set(name, patternOf(heard));
  }
  service.close();
  return called;
}

function patternOf(heard: string): string {
  const [called, ...others] = ROUTES.map((route) => `${route.method} ${route.path}`).filter(
    (pattern) => pattern.replaceAll(/\{\w+\}/g, "x") === heard,
  );
  if (called === undefined || others.length > 0) return expect.unreachable(`${heard} is no route`);
  return called;
}

const called = await routesOfClient();

test("every method of the client is called by the pane or by a command", () => {
  const sources = sourcesOfCallers();
  const idle = [...called.keys()].filter((name) => !new RegExp(`\\bapi\\??\\.${name}\\b`).test(sources));
  expect(idle).toEqual([]);
});
