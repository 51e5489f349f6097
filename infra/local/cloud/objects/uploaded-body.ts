import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { crc32 } from "node:zlib";

/** An upload's content, or the S3 error code of its refusal. */
export type UploadedBody =
  | { readonly kind: "body"; readonly bytes: Buffer; readonly crc32: string }
  | {
      readonly kind: "refused";
      readonly code: "BadDigest" | "IncompleteBody" | "NotImplemented" | "XAmzContentSHA256Mismatch";
    };

/**
 * Unwraps a request's body from the SDK's `aws-chunked` encoding, and verifies every digest sent with it: the
 * payload's SHA-256, a checksum header (or query value of a presigned URL), a trailing checksum.
 */
export function parseUpload(raw: Buffer, headers: IncomingHttpHeaders, query: URLSearchParams): UploadedBody {
  const declared = headers["x-amz-content-sha256"];
  const chunked = headers["content-encoding"]?.includes("aws-chunked") === true;
  const unwrapped = chunked ? unwrap(raw) : { bytes: raw, trailers: new Map<string, string>() };
  if (unwrapped === undefined) return { kind: "refused", code: "IncompleteBody" };
  const { bytes, trailers } = unwrapped;
  const length = headers["x-amz-decoded-content-length"];
  if (length !== undefined && Number(length) !== bytes.length)
    return { kind: "refused", code: "IncompleteBody" };
  if (typeof declared === "string" && /^[0-9a-f]{64}$/.test(declared) && declared !== sha256(bytes)) {
    return { kind: "refused", code: "XAmzContentSHA256Mismatch" };
  }
  const computed = checksum(bytes);
  const expected: Readonly<Record<string, string>> = {
    "x-amz-checksum-crc32": computed,
    "x-amz-checksum-sha256": createHash("sha256").update(bytes).digest("base64"),
  };
  const checksums = [...Object.entries(headers), ...query, ...trailers].filter(([name]) =>
    /^x-amz-checksum-(?!algorithm|type|mode)/.test(name),
  );
  for (const [name, value] of checksums) {
    if (!Object.hasOwn(expected, name)) return { kind: "refused", code: "NotImplemented" };
    if (value !== expected[name]) return { kind: "refused", code: "BadDigest" };
  }
  return { kind: "body", bytes, crc32: computed };
}

/** Chunks of `<size in hex>[;chunk-signature=…]\r\n<bytes>\r\n` up to one of size 0, then trailing headers. */
function unwrap(raw: Buffer): { bytes: Buffer; trailers: Map<string, string> } | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = raw.indexOf("\r\n", at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(raw.toString("latin1", at, lineEnd), 16);
    if (!(size >= 0)) return undefined;
    const start = lineEnd + 2;
    if (size === 0)
      return { bytes: Buffer.concat(chunks), trailers: trailersOf(raw.toString("latin1", start)) };
    if (start + size + 2 > raw.length) return undefined;
    chunks.push(raw.subarray(start, start + size));
    at = start + size + 2;
  }
}

function trailersOf(text: string): Map<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(":"));
  return new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
}

/** CRC-32 in S3's form: four bytes, big-endian, in base 64. */
function checksum(bytes: Buffer): string {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(crc32(bytes));
  return four.toString("base64");
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
