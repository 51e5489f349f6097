import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** A small real HTTP server that answers from a script: one step per request, and the last step for all requests after it. */
export type Step = "lose the answer" | { readonly status: number; readonly body: unknown };

export interface StubServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  stop(): Promise<void>;
}

export async function startStubServer(script: readonly Step[]): Promise<StubServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, script, seen);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  script: readonly Step[],
  seen: SeenRequest[],
): Promise<void> {
  let text = "";
  for await (const part of request) text += String(part);
  seen.push({
    path: request.url ?? "",
    authorization: request.headers.authorization,
    body: text === "" ? undefined : JSON.parse(text),
  });
  const step = script[Math.min(seen.length, script.length) - 1] ?? "lose the answer";
  if (step === "lose the answer") {
    request.socket.destroy();
    return;
  }
  response.writeHead(step.status, { "content-type": "application/json" });
  response.end(typeof step.body === "string" ? step.body : JSON.stringify(step.body));
}
