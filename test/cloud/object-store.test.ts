import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Listener } from "../../infra/local/listener.ts";
import { startObjectStore } from "../../infra/local/cloud/objects/object-store.ts";

const credentials = { accessKeyId: "LOCAL", secretAccessKey: "secret" };
const Bucket = "objects";
const folder = mkdtempSync(path.join(tmpdir(), "objects-"));
let store: Listener;
let s3: S3Client;
let clock: () => number = Date.now;

const clientWith = (secretAccessKey: string): S3Client =>
  new S3Client({
    region: "ap-southeast-1",
    endpoint: store.url,
    credentials: { ...credentials, secretAccessKey },
    maxAttempts: 1,
  });
const textOf = async (Key: string): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
const errorOf = async (sent: Promise<unknown>): Promise<string> => {
  try {
    await sent;
    return "none";
  } catch (error) {
    return error instanceof S3ServiceException ? error.name : String(error);
  }
};

beforeAll(async () => {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  store = await startObjectStore({
    folder,
    buckets: new Set([Bucket]),
    credentials,
    origins: new Set(["https://page.example"]),
    now: () => clock(),
  });
  s3 = clientWith(credentials.secretAccessKey);
  await s3.send(new PutObjectCommand({ Bucket, Key: "kept", Body: "first" }));
});

afterAll(async () => {
  s3.destroy();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("the object store, asked by the AWS SDK", () => {
  it("gives back what was put: text, bytes and a stream, whose chunk marks are not stored", async () => {
    await s3.send(
      new PutObjectCommand({ Bucket, Key: "a/chữ.json", Body: "Đảng ủy", ContentType: "application/json" }),
    );
    expect(await textOf("a/chữ.json")).toBe("Đảng ủy");

    const bytes = randomBytes(300_000);
    const halves = Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]);
    await s3.send(
      new PutObjectCommand({ Bucket, Key: "a/stream", Body: halves, ContentLength: bytes.length }),
    );
    const { Body, ContentLength } = await s3.send(new GetObjectCommand({ Bucket, Key: "a/stream" }));
    expect(ContentLength).toBe(bytes.length);
    expect(bytes.equals(Buffer.from((await Body?.transformToByteArray()) ?? []))).toBe(true);
  });

  it("keeps size, type and entity tag, and lists by prefix in order", async () => {
    for (const Key of ["list/b", "list/a", "other/c"])
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "list/a" }));
    expect(head).toMatchObject({ ContentLength: 6, ContentType: "application/octet-stream" });
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "list/" }));
    expect(Contents?.map((object) => object.Key)).toEqual(["list/a", "list/b"]);
  });

  it("puts together an upload in parts", async () => {
    const bytes = randomBytes(11 * 1024 * 1024);
    const upload = new Upload({
      client: s3,
      params: { Bucket, Key: "parts", Body: Readable.from([bytes]), ContentType: "x/y" },
    });
    await upload.done();
    const { Body, ContentType, ETag } = await s3.send(new GetObjectCommand({ Bucket, Key: "parts" }));
    expect(ContentType).toBe("x/y");
    expect(ETag).toMatch(/-3"$/);
    expect(bytes.equals(Buffer.from((await Body?.transformToByteArray()) ?? []))).toBe(true);
  });

  it("writes an object only once with If-None-Match", async () => {
    const put = (Body: string) =>
      s3.send(new PutObjectCommand({ Bucket, Key: "once", Body, IfNoneMatch: "*" }));
    await put("first");
    expect(await errorOf(put("second"))).toBe("PreconditionFailed");
    expect(await textOf("once")).toBe("first");
  });

  it("gives a range of an object, cut at its end", async () => {
    const part = (Range: string) => s3.send(new GetObjectCommand({ Bucket, Key: "kept", Range }));
    const { Body, ContentRange } = await part("bytes=1-99");
    expect(await Body?.transformToString()).toBe("irst");
    expect(ContentRange).toBe("bytes 1-4/5");
    expect(await errorOf(part("bytes=5-9"))).toBe("InvalidRange");
  });

  it("knows what is not there, or no longer", async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: "gone", Body: "x" }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }));
    expect(await errorOf(s3.send(new GetObjectCommand({ Bucket, Key: "gone" })))).toBe("NoSuchKey");
    expect(await errorOf(s3.send(new HeadObjectCommand({ Bucket, Key: "gone" })))).toBe("NotFound");
    expect(await errorOf(s3.send(new PutObjectCommand({ Bucket: "no-such", Key: "x", Body: "x" })))).toBe(
      "NoSuchBucket",
    );
  });

  it("stores nothing whose checksum is wrong", async () => {
    const sha256 = `${"A".repeat(43)}=`;
    for (const wrong of [{ ChecksumCRC32: "AAAAAA==" }, { ChecksumSHA256: sha256 }]) {
      const put = new PutObjectCommand({ Bucket, Key: "wrong", Body: "x", ...wrong });
      expect(await errorOf(s3.send(put))).toBe("BadDigest");
    }
    expect(await errorOf(s3.send(new GetObjectCommand({ Bucket, Key: "wrong" })))).toBe("NoSuchKey");
  });

  it("refuses what it does not model", async () => {
    const range = new GetObjectCommand({ Bucket, Key: "kept", Range: "bytes=-3" });
    const match = new GetObjectCommand({ Bucket, Key: "kept", IfMatch: '"x"' });
    const sha1 = new PutObjectCommand({ Bucket, Key: "sha1", Body: "x", ChecksumAlgorithm: "SHA1" });
    expect(await errorOf(s3.send(range))).toBe("NotImplemented");
    expect(await errorOf(s3.send(match))).toBe("NotImplemented");
    expect(await errorOf(s3.send(sha1))).toBe("NotImplemented");
  });

  it("keeps every key inside its folder", async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: "x/../../y", Body: "inside" }));
    expect(await textOf("x/../../y")).toBe("inside");
    expect(existsSync(path.join(folder, "y"))).toBe(false);
    expect(readdirSync(path.join(folder, "data", Bucket, "x"))).toEqual(["%.."]);
  });
});

describe("who may ask the object store", () => {
  it("refuses whoever has no key, or another", async () => {
    expect((await fetch(`${store.url}/objects/kept`)).status).toBe(403);
    expect(await errorOf(clientWith("other").send(new GetObjectCommand({ Bucket, Key: "kept" })))).toBe(
      "SignatureDoesNotMatch",
    );
  });

  it("lets a presigned URL read one object, with the file name asked for, until it expires", async () => {
    const command = new GetObjectCommand({
      Bucket,
      Key: "kept",
      ResponseContentDisposition: 'attachment; filename="bao-cao.xlsx"',
    });
    const url = await getSignedUrl(s3, command, { expiresIn: 300 });
    const response = await fetch(url, { headers: { origin: "https://page.example" } });
    expect(await response.text()).toBe("first");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="bao-cao.xlsx"');
    expect(response.headers.get("access-control-allow-origin")).toBe("https://page.example");

    expect((await fetch(url.replace("kept", "other"))).status).toBe(403);
    expect((await fetch(url.replace("bao-cao", "khac"))).status).toBe(403);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
    const now = Date.now();
    clock = () => now + 301_000;
    expect((await fetch(url)).status).toBe(403);
    clock = Date.now;
  });

  it("lets a presigned URL write one object", async () => {
    const url = await getSignedUrl(
      new S3Client({
        region: "ap-southeast-1",
        endpoint: store.url,
        credentials,
        requestChecksumCalculation: "WHEN_REQUIRED",
      }),
      new PutObjectCommand({ Bucket, Key: "sent" }),
      { expiresIn: 300 },
    );
    expect((await fetch(url, { method: "PUT", body: "nội dung" })).status).toBe(200);
    expect(await textOf("sent")).toBe("nội dung");
  });
});
