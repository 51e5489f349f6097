import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { escapeMarkup } from "../escape-markup.ts";

/** The supported error codes of S3, with their HTTP status. */
const STATUS = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooLarge: 400,
  IncompleteBody: 400,
  InvalidPart: 400,
  InvalidRange: 416,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;
type ErrorCode = keyof typeof STATUS;
export type Reply =
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "xml"; readonly body: string }
  | { readonly kind: "done"; readonly status: 200 | 204; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly kind: "object";
      /** 206 for a requested range. */
      readonly status: 200 | 206;
      readonly headers: Readonly<Record<string, string>>;
      readonly open: () => Readable;
    };

export function error(code: ErrorCode): Reply {
  return { kind: "error", code };
}

export function xml(root: string, values: Readonly<Record<string, string>>): Reply {
  const inner = Object.entries(values).map(([name, value]) => `<${name}>${escapeMarkup(value)}</${name}>`);
  return { kind: "xml", body: `<${root}>${inner.join("")}</${root}>` };
}

/** @param options `head` sends everything but the body */
export async function send(
  reply: Reply,
  response: ServerResponse,
  { head, cors }: { readonly head: boolean; readonly cors: Readonly<Record<string, string>> },
): Promise<void> {
  switch (reply.kind) {
    case "error": {
      const body = `<?xml version="1.0"?><Error><Code>${reply.code}</Code><Message>${reply.code}</Message></Error>`;
      response.writeHead(STATUS[reply.code], { ...cors, "content-type": "application/xml" });
      response.end(head ? undefined : body);
      return;
    }
    case "xml":
      response
        .writeHead(200, { ...cors, "content-type": "application/xml" })
        .end(`<?xml version="1.0"?>${reply.body}`);
      return;
    case "done":
      response.writeHead(reply.status, { ...cors, ...reply.headers }).end();
      return;
    case "object":
      response.writeHead(reply.status, { ...cors, ...reply.headers });
      if (head) response.end();
      else await pipeline(reply.open(), response);
  }
}
