import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import path from "node:path";
import { contentTypeOf, PAGE_CACHE_CONTROL } from "../../pane/delivery.ts";
import { ISSUER_PATH } from "./site.ts";

export interface SiteOptions {
  readonly folder: string;
  readonly port: number;
  readonly certificate: { readonly key: Buffer; readonly cert: Buffer };
  /** The running stack, whose answers come through this site: Excel shows no page that asks elsewhere without https. */
  readonly stack: { readonly url: string; readonly issuerUrl: string };
}

export interface Site {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the folder over https to this machine alone, and passes the rest on to the stack. */
export async function serveSite({ folder, port, certificate, stack }: SiteOptions): Promise<Site> {
  const server = createServer(certificate, (request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? "/", "https://localhost");
    const isForIssuer = pathname.startsWith(`${ISSUER_PATH}/`);
    if (isForIssuer || pathname.startsWith("/v1/")) {
      const target = isForIssuer
        ? `${stack.issuerUrl}${pathname.slice(ISSUER_PATH.length)}${search}`
        : `${stack.url}${pathname}${search}`;
      return passOn(request, response, target);
    }
    const file = path.join(folder, path.normalize(pathname === "/" ? "/taskpane.html" : pathname));
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": contentTypeOf(file), "cache-control": PAGE_CACHE_CONTROL });
    createReadStream(file).pipe(response);
  };
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { host: _host, origin: _origin, ...headers } = request.headers;
  const passed = httpRequest(target, { method: request.method ?? "GET", headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  request.pipe(passed);
}
