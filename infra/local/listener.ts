import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { StartFailure } from "./start-failure.ts";
import { formatBilingual } from "./texts/format-bilingual.ts";
import { STACK_TEXTS } from "./texts/stack.ts";

/** An HTTP server that only this machine reaches. */
export interface Listener {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Listens on the requested port, or on a free one when another program holds it.
 * @throws StartFailure when the system refuses the port
 */
export async function listen(answer: Answer, requested = 0): Promise<Listener> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The client hung up during the answer, so nobody is left to receive an error.
      if (response.destroyed) return;
      if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
      response.end('{"message":"Internal Server Error"}');
      process.emitWarning(error instanceof Error ? error : String(error));
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && requested !== 0) server.listen(0, "127.0.0.1");
      else
        reject(
          new StartFailure(formatBilingual(STACK_TEXTS["port-refused"], { port: String(requested) }), {
            cause: error,
          }),
        );
    });
    server.on("listening", () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
    });
    server.listen(requested, "127.0.0.1");
  });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The whole body, or undefined when it is longer than `limit` bytes. It is read to its end in any case, because
 * closing the connection earlier would lose the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts.length = 0;
  }
  return length > limit ? undefined : Buffer.concat(parts);
}
