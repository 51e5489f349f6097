import type { IncomingMessage } from "node:http";
import { readBody } from "../../listener.ts";
import { escapeMarkup } from "../escape-markup.ts";
import type { ObjectFiles } from "./object-files.ts";
import { error, type Reply, xml } from "./object-reply.ts";
import { parseUpload } from "./uploaded-body.ts";

/** The limit of one request; S3's own is 5 GB, and the service sends far less. */
const LARGEST_BODY = 128 * 1024 * 1024;

export interface ObjectRequest {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  readonly bucket: string;
  readonly key: string;
}

/** Headers of S3 features that are not modelled; a request with one is refused, since ignoring it would be wrong. */
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

/** Performs an authenticated request on an existing bucket. */
export async function answer(files: ObjectFiles, objectRequest: ObjectRequest): Promise<Reply> {
  const { request, query, bucket, key } = objectRequest;
  if (REFUSED_HEADERS.some((name) => request.headers[name] !== undefined)) return error("NotImplemented");
  const parameters = [...query.keys()].filter((name) => !SIGNING.test(name) && !CHECKSUM.test(name));
  const hasOnly = (...names: string[]): boolean => parameters.every((name) => names.includes(name));
  const upload = query.get("uploadId");
  switch (request.method ?? "") {
    case "PUT":
      if (key === "" || !hasOnly("partNumber", "uploadId")) return error("NotImplemented");
      return upload === null ? putObject(files, objectRequest) : putPart(files, objectRequest, upload);
    case "POST":
      if (key !== "" && hasOnly("uploads") && query.has("uploads")) return openUpload(files, objectRequest);
      if (key !== "" && hasOnly("uploadId") && upload !== null)
        return completeUpload(files, objectRequest, upload);
      return error("NotImplemented");
    case "DELETE":
      if (key === "" || !hasOnly("uploadId")) return error("NotImplemented");
      if (upload === null) files.delete(bucket, key);
      else files.abortUpload(upload);
      return { kind: "done", status: 204 };
    case "GET":
    case "HEAD":
      if (key === "")
        return hasOnly("list-type", "prefix") && query.get("list-type") === "2"
          ? list(files, objectRequest)
          : error("NotImplemented");
      return hasOnly("response-content-disposition", "response-content-type")
        ? getObject(files, objectRequest)
        : error("NotImplemented");
    default:
      return error("NotImplemented");
  }
}

async function putObject(files: ObjectFiles, objectRequest: ObjectRequest): Promise<Reply> {
  const { request, bucket, key } = objectRequest;
  const condition = request.headers["if-none-match"];
  if (condition !== undefined && condition !== "*") return error("NotImplemented");
  const body = await uploadedBody(objectRequest);
  if (body.kind === "refused") return error(body.code);
  if (condition === "*" && files.about(bucket, key) !== undefined) return error("PreconditionFailed");
  const contentType = request.headers["content-type"] ?? "binary/octet-stream";
  const object = files.put(bucket, key, { ...body, contentType });
  return { kind: "done", status: 200, headers: { etag: object.etag, "x-amz-checksum-crc32": body.crc32 } };
}

async function putPart(files: ObjectFiles, objectRequest: ObjectRequest, id: string): Promise<Reply> {
  const body = await uploadedBody(objectRequest);
  if (body.kind === "refused") return error(body.code);
  const etag = files.putPart(id, Number(objectRequest.query.get("partNumber")), body.bytes);
  if (etag === undefined) return error("NoSuchUpload");
  return { kind: "done", status: 200, headers: { etag, "x-amz-checksum-crc32": body.crc32 } };
}

function openUpload(files: ObjectFiles, { request, bucket, key }: ObjectRequest): Reply {
  const id = files.openUpload(request.headers["content-type"] ?? "binary/octet-stream");
  return xml("InitiateMultipartUploadResult", { Bucket: bucket, Key: key, UploadId: id });
}

async function completeUpload(files: ObjectFiles, objectRequest: ObjectRequest, id: string): Promise<Reply> {
  const { request, bucket, key } = objectRequest;
  const condition = request.headers["if-none-match"];
  const body = await uploadedBody(objectRequest);
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

function getObject(files: ObjectFiles, { query, request, bucket, key }: ObjectRequest): Reply {
  const object = files.about(bucket, key);
  if (object === undefined) return error("NoSuchKey");
  const disposition = query.get("response-content-disposition");
  const mode = request.headers["x-amz-checksum-mode"] ?? query.get("x-amz-checksum-mode");
  const range = rangeOf(request.headers.range, object.size);
  if (range === "not-understood") return error("NotImplemented");
  if (range === "outside") return error("InvalidRange");
  // S3 returns the checksum of the whole object only, so a range has none.
  const checksum = mode === "ENABLED" && range === undefined ? object.crc32 : null;
  return {
    kind: "object",
    status: range === undefined ? 200 : 206,
    open: () => files.read(bucket, key, range),
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

/** A single range with both ends, "bytes=0-99", limited to the object; undefined without a range header. */
function rangeOf(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined | "outside" | "not-understood" {
  if (header === undefined) return undefined;
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined) return "not-understood";
  const start = Number(first);
  return start >= size ? "outside" : { start, end: Math.min(Number(last), size - 1) };
}

function list(files: ObjectFiles, { query, bucket }: ObjectRequest): Reply {
  const objects = files.list(bucket, query.get("prefix") ?? "");
  const contents = objects.map(
    (object) =>
      `<Contents><Key>${escapeMarkup(object.key)}</Key><Size>${object.size}</Size><ETag>${escapeMarkup(object.etag)}</ETag>` +
      `<LastModified>${object.modified}</LastModified></Contents>`,
  );
  const head = `<Name>${bucket}</Name><KeyCount>${objects.length}</KeyCount><IsTruncated>false</IsTruncated>`;
  return { kind: "xml", body: `<ListBucketResult>${head}${contents.join("")}</ListBucketResult>` };
}

async function uploadedBody({
  request,
  query,
}: ObjectRequest): Promise<ReturnType<typeof parseUpload> | { kind: "refused"; code: "EntityTooLarge" }> {
  const raw = await readBody(request, LARGEST_BODY);
  return raw === undefined
    ? { kind: "refused", code: "EntityTooLarge" }
    : parseUpload(raw, request.headers, query);
}
