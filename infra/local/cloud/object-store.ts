/**
 * The part of S3 that the service uses, over HTTP in path style: put, get, head, delete and list objects, uploads in parts,
 * presigned URLs. Every request must carry a valid signature. Whatever is not here is answered with NotImplemented.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Listener, listen, readBody } from "./listener.ts";
import { makeObjectFiles, type ObjectFiles, type StoredObject } from "./object-files.ts";
import { type Credentials, verifySignature } from "./signature.ts";
import { readUpload } from "./uploaded-body.ts";

export interface ObjectStoreOptions {
  readonly folder: string;
  readonly buckets: ReadonlySet<string>;
  readonly credentials: Credentials;
  readonly port?: number;
  /** Web origins whose pages may use presigned URLs. */
  readonly origins: ReadonlySet<string>;
  readonly now?: () => number;
}

/** S3 takes 5 GB in one request; nothing here comes near this. */
const LARGEST_BODY = 128 * 1024 * 1024;
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
type Reply =
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "xml"; readonly body: string }
  | { readonly kind: "done"; readonly status: 200 | 204; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly kind: "object";
      readonly object: StoredObject;
      /** The bytes asked for, both ends included, when not all are. */
      readonly range?: ByteRange | undefined;
      readonly headers: Readonly<Record<string, string>>;
    };

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  readonly bucket: string;
  readonly key: string;
}

/** Conditions and features that S3 has and this has not: obeying a request while ignoring them would be wrong. */
const REFUSED_HEADERS = [
  "if-match",
  "if-modified-since",
  "if-unmodified-since",
  "x-amz-copy-source",
  "x-amz-tagging",
];
const SIGNING =
  /^(x-amz-(algorithm|credential|date|expires|signedheaders|signature|content-sha256|user-agent)|x-id)$/i;
const CHECKSUM = /^x-amz-(checksum-crc32|checksum-mode|sdk-checksum-algorithm)$/;

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
    const [, bucket = "", ...rest] = url.pathname.split("/").map(decodeURIComponent);
    const asked = { request, query: url.searchParams, bucket, key: rest.join("/") };
    // A presigned URL's host is signed, so it is the one that the client asked.
    const verdict = verifySignature(request, url, options.credentials, now());
    const reply = await (verdict !== "valid"
      ? { kind: "error" as const, code: verdict }
      : options.buckets.has(bucket)
        ? answer(files, asked)
        : { kind: "error" as const, code: "NoSuchBucket" as const });
    await send(files, asked, reply, response, cors ?? {});
  }, options.port);
}

async function answer(files: ObjectFiles, asked: Asked): Promise<Reply> {
  const { request, query, bucket, key } = asked;
  if (REFUSED_HEADERS.some((name) => request.headers[name] !== undefined)) return error("NotImplemented");
  const asks = [...query.keys()].filter((name) => !SIGNING.test(name) && !CHECKSUM.test(name));
  const only = (...names: string[]): boolean => asks.every((name) => names.includes(name));
  const upload = query.get("uploadId");
  switch (request.method ?? "") {
    case "PUT":
      if (key === "" || !only("partNumber", "uploadId")) return error("NotImplemented");
      return upload === null ? putObject(files, asked) : putPart(files, asked, upload);
    case "POST":
      if (key !== "" && only("uploads") && query.has("uploads")) return openUpload(files, asked);
      if (key !== "" && only("uploadId") && upload !== null) return completeUpload(files, asked, upload);
      return error("NotImplemented");
    case "DELETE":
      if (key === "" || !only("uploadId")) return error("NotImplemented");
      if (upload === null) files.delete(bucket, key);
      else files.abortUpload(upload);
      return { kind: "done", status: 204 };
    case "GET":
    case "HEAD":
      if (key === "")
        return only("list-type", "prefix") && query.get("list-type") === "2"
          ? list(files, asked)
          : error("NotImplemented");
      return only("response-content-disposition", "response-content-type")
        ? getObject(files, asked)
        : error("NotImplemented");
    default:
      return error("NotImplemented");
  }
}

async function putObject(files: ObjectFiles, asked: Asked): Promise<Reply> {
  const { request, bucket, key } = asked;
  const condition = request.headers["if-none-match"];
  if (condition !== undefined && condition !== "*") return error("NotImplemented");
  const body = await uploaded(asked);
  if (body.kind === "refused") return error(body.code);
  if (condition === "*" && files.about(bucket, key) !== undefined) return error("PreconditionFailed");
  const contentType = request.headers["content-type"] ?? "binary/octet-stream";
  const object = files.put(bucket, key, { ...body, contentType });
  return { kind: "done", status: 200, headers: { etag: object.etag, "x-amz-checksum-crc32": body.crc32 } };
}

async function putPart(files: ObjectFiles, asked: Asked, id: string): Promise<Reply> {
  const body = await uploaded(asked);
  if (body.kind === "refused") return error(body.code);
  const etag = files.putPart(id, Number(asked.query.get("partNumber")), body.bytes);
  if (etag === undefined) return error("NoSuchUpload");
  return { kind: "done", status: 200, headers: { etag, "x-amz-checksum-crc32": body.crc32 } };
}

function openUpload(files: ObjectFiles, { request, bucket, key }: Asked): Reply {
  const id = files.openUpload(request.headers["content-type"] ?? "binary/octet-stream");
  return xml("InitiateMultipartUploadResult", { Bucket: bucket, Key: key, UploadId: id });
}

async function completeUpload(files: ObjectFiles, asked: Asked, id: string): Promise<Reply> {
  const { request, bucket, key } = asked;
  const condition = request.headers["if-none-match"];
  const body = await uploaded(asked);
  if (body.kind === "refused") return error(body.code);
  if (condition !== undefined && files.about(bucket, key) !== undefined) return error("PreconditionFailed");
  const parts = [...body.bytes.toString("utf8").matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = ""]) => {
    const inside = (name: string): string =>
      new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(part)?.[1] ?? "";
    return [Number(inside("PartNumber")), inside("ETag").replaceAll("&quot;", '"')] as const;
  });
  const object = await files.completeUpload(id, bucket, key, parts);
  if (object === undefined) return error("InvalidPart");
  return xml("CompleteMultipartUploadResult", { Bucket: bucket, Key: key, ETag: object.etag });
}

function getObject(files: ObjectFiles, { query, request, bucket, key }: Asked): Reply {
  const object = files.about(bucket, key);
  if (object === undefined) return error("NoSuchKey");
  const disposition = query.get("response-content-disposition");
  const mode = request.headers["x-amz-checksum-mode"] ?? query.get("x-amz-checksum-mode");
  const range = rangeOf(request.headers.range, object.size);
  if (range === "not-understood") return error("NotImplemented");
  if (range === "outside") return error("InvalidRange");
  // S3 gives the checksum of the whole object, which a part of it does not have.
  const checksum = mode === "ENABLED" && range === undefined ? object.crc32 : null;
  return {
    kind: "object",
    object,
    range,
    headers: {
      "content-type": query.get("response-content-type") ?? object.contentType,
      "content-length": String(range === undefined ? object.size : range.end - range.start + 1),
      ...(range !== undefined && { "content-range": `bytes ${range.start}-${range.end}/${object.size}` }),
      etag: object.etag,
      "last-modified": new Date(object.modified).toUTCString(),
      ...(disposition !== null && { "content-disposition": disposition }),
      ...(checksum !== null && { "x-amz-checksum-crc32": checksum }),
    },
  };
}

/** One range with both ends, "bytes=0-99", cut to the object; undefined when none is asked for. */
function rangeOf(
  header: string | undefined,
  size: number,
): ByteRange | undefined | "outside" | "not-understood" {
  if (header === undefined) return undefined;
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined) return "not-understood";
  const start = Number(first);
  return start >= size ? "outside" : { start, end: Math.min(Number(last), size - 1) };
}

function list(files: ObjectFiles, { query, bucket }: Asked): Reply {
  const found = files.list(bucket, query.get("prefix") ?? "");
  const contents = found.map(
    (object) =>
      `<Contents><Key>${escape(object.key)}</Key><Size>${object.size}</Size><ETag>${escape(object.etag)}</ETag>` +
      `<LastModified>${object.modified}</LastModified></Contents>`,
  );
  const head = `<Name>${bucket}</Name><KeyCount>${found.length}</KeyCount><IsTruncated>false</IsTruncated>`;
  return { kind: "xml", body: `<ListBucketResult>${head}${contents.join("")}</ListBucketResult>` };
}

async function uploaded({
  request,
  query,
}: Asked): Promise<ReturnType<typeof readUpload> | { kind: "refused"; code: "EntityTooLarge" }> {
  const raw = await readBody(request, LARGEST_BODY);
  return raw === undefined
    ? { kind: "refused", code: "EntityTooLarge" }
    : readUpload(raw, request.headers, query);
}

async function send(
  files: ObjectFiles,
  { request, bucket, key }: Asked,
  reply: Reply,
  response: ServerResponse,
  cors: Readonly<Record<string, string>>,
): Promise<void> {
  switch (reply.kind) {
    case "error": {
      const body = `<?xml version="1.0"?><Error><Code>${reply.code}</Code><Message>${reply.code}</Message></Error>`;
      response.writeHead(STATUS[reply.code], { ...cors, "content-type": "application/xml" });
      response.end(request.method === "HEAD" ? undefined : body);
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
      response.writeHead(reply.range === undefined ? 200 : 206, { ...cors, ...reply.headers });
      if (request.method === "HEAD") response.end();
      else await pipeline(files.read(bucket, key, reply.range), response);
  }
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
    "access-control-allow-headers": "content-type",
    "access-control-max-age": "3600",
    vary: "Origin",
  };
}

function error(code: ErrorCode): Reply {
  return { kind: "error", code };
}

function xml(root: string, values: Readonly<Record<string, string>>): Reply {
  const inner = Object.entries(values).map(([name, value]) => `<${name}>${escape(value)}</${name}>`);
  return { kind: "xml", body: `<${root}>${inner.join("")}</${root}>` };
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
