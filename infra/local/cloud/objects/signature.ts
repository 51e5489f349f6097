/** AWS Signature Version 4 in S3's two forms: the Authorization header, and the query of a presigned URL. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type Verdict = "valid" | "AccessDenied" | "SignatureDoesNotMatch" | "RequestTimeTooSkewed";

const ALGORITHM = "AWS4-HMAC-SHA256";
const LONGEST_SKEW_MS = 15 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Verifies the signature and its time. */
export function verifySignature(
  request: IncomingMessage,
  query: URLSearchParams,
  credentials: Credentials,
  now: number,
): Verdict {
  const presigned = query.has("X-Amz-Signature");
  const header = AUTHORIZATION.exec(request.headers.authorization ?? "");
  if (!presigned && header === null) return "AccessDenied";
  const [credential, signed, signature] = presigned
    ? [query.get("X-Amz-Credential"), query.get("X-Amz-SignedHeaders"), query.get("X-Amz-Signature")]
    : [header?.[1], header?.[2], header?.[3]];
  const date = presigned ? query.get("X-Amz-Date") : request.headers["x-amz-date"];
  if (!credential || !signed || !signature || typeof date !== "string") return "AccessDenied";
  if (presigned && query.get("X-Amz-Algorithm") !== ALGORITHM) return "AccessDenied";

  const age = now - instantOf(date);
  if (presigned) {
    const lifetime = Number(query.get("X-Amz-Expires")) * 1000;
    if (!(age >= -LONGEST_SKEW_MS && age <= lifetime)) return "AccessDenied";
  } else if (!(Math.abs(age) <= LONGEST_SKEW_MS)) return "RequestTimeTooSkewed";

  const [accessKeyId, ...scope] = credential.split("/");
  if (accessKeyId !== credentials.accessKeyId || scope.length !== 4) return "AccessDenied";
  const canonical = [
    request.method,
    pathOf(request),
    canonicalQuery(query),
    ...signed.split(";").map((name) => `${name}:${headerValue(request, name)}`),
    "",
    signed,
    presigned ? "UNSIGNED-PAYLOAD" : headerValue(request, "x-amz-content-sha256"),
  ].join("\n");
  const toSign = [ALGORITHM, date, scope.join("/"), sha256(canonical)].join("\n");
  const key = scope.reduce<string | Buffer>(
    (last, part) => hmac(last, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  const expected = hmac(key, toSign).toString("hex");
  const same =
    expected.length === signature.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  return same ? "valid" : "SignatureDoesNotMatch";
}

/** The path as sent, because "." and ".." are ordinary parts of a key. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join("&");
}

function headerValue(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value.join(",") : (value ?? "")).trim().replaceAll(/ +/g, " ");
}

/** "20260131T070000Z" as milliseconds; NaN for anything else. */
function instantOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

/** RFC 3986, stricter than encodeURIComponent. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
