/**
 * The subset of S3 that the service uses, over HTTP in path style: put, get, head, delete and list objects, multipart
 * uploads, presigned URLs. Every request needs a valid signature. Anything else is answered with NotImplemented.
 */
import type { IncomingMessage } from "node:http";
import { type Listener, listen } from "../../listener.ts";
import { makeObjectFiles } from "./object-files.ts";
import { answer } from "./object-operations.ts";
import { error, type Reply, send } from "./object-reply.ts";
import { type Credentials, pathOf, verifySignature } from "./signature.ts";

export interface ObjectStoreOptions {
  readonly folder: string;
  readonly buckets: ReadonlySet<string>;
  readonly credentials: Credentials;
  readonly port?: number;
  /** Web origins whose pages may use presigned URLs. */
  readonly origins: ReadonlySet<string>;
  readonly now?: () => number;
}

export async function startObjectStore(options: ObjectStoreOptions): Promise<Listener> {
  const files = makeObjectFiles(options.folder);
  const now = options.now ?? Date.now;
  return listen(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const cors = corsHeaders(request, options.origins);
    if (request.method === "OPTIONS") {
      response.writeHead(cors === undefined ? 403 : 204, cors).end();
      return;
    }
    const head = request.method === "HEAD";
    const reply = async (): Promise<Reply> => {
      const verdict = verifySignature(request, url.searchParams, options.credentials, now());
      if (verdict !== "valid") return error(verdict);
      const [, bucket = "", ...rest] = pathOf(request).split("/").map(decodeURIComponent);
      if (!options.buckets.has(bucket)) return error("NoSuchBucket");
      return answer(files, { request, query: url.searchParams, bucket, key: rest.join("/") });
    };
    await send(await reply(), response, { head, cors: cors ?? {} });
  }, options.port);
}

function corsHeaders(
  request: IncomingMessage,
  origins: ReadonlySet<string>,
): Record<string, string> | undefined {
  const { origin } = request.headers;
  if (origin === undefined || !origins.has(origin)) return undefined;
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, PUT",
    "access-control-allow-headers": "content-type, x-amz-checksum-sha256",
    "access-control-max-age": "3600",
    vary: "Origin",
  };
}
