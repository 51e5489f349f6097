import { createHash, randomUUID } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as z from "zod";

const StoredObject = z.object({
  key: z.string(),
  size: z.int(),
  /** With its quotation marks. */
  etag: z.string(),
  contentType: z.string(),
  modified: z.iso.datetime(),
  /** null for an object of several parts. */
  crc32: z.string().nullable(),
});
export type StoredObject = z.infer<typeof StoredObject>;

export interface NewObject {
  readonly bytes: Buffer;
  readonly crc32: string;
  readonly contentType: string;
}

/**
 * Objects as files: `data/<bucket>/<key>` with `about/<bucket>/<key>.json`, readable without tools. A file appears
 * complete or not at all. A key that is also a folder of another key is not supported; the service writes none.
 */
export interface ObjectFiles {
  put(bucket: string, key: string, object: NewObject): StoredObject;
  about(bucket: string, key: string): StoredObject | undefined;
  /** All bytes, or those between two positions, both included. */
  read(bucket: string, key: string, range?: { readonly start: number; readonly end: number }): Readable;
  delete(bucket: string, key: string): void;
  /** Sorted by key. */
  list(bucket: string, prefix: string): readonly StoredObject[];
  openUpload(contentType: string): string;
  /** @returns the part's etag, or undefined when there is no such upload. */
  putPart(upload: string, part: number, bytes: Buffer): string | undefined;
  /** @returns undefined when the upload or one of the parts, each as its number and etag, is not there. */
  completeUpload(
    upload: string,
    bucket: string,
    key: string,
    parts: readonly (readonly [number, string])[],
  ): Promise<StoredObject | undefined>;
  abortUpload(upload: string): void;
}

const Upload = z.object({ contentType: z.string() });

export function makeObjectFiles(folder: string): ObjectFiles {
  const dataFile = (bucket: string, key: string): string => path.join(folder, "data", bucket, fileOf(key));
  const aboutFile = (bucket: string, key: string): string =>
    path.join(folder, "about", bucket, `${fileOf(key)}.json`);
  const uploadFolder = (upload: string): string => path.join(folder, "uploads", fileOf(upload));
  const partFile = (upload: string, part: number, etag: string): string =>
    path.join(uploadFolder(upload), `${part}-${etag.replaceAll('"', "")}`);

  const readUpload = (upload: string): z.infer<typeof Upload> | undefined => {
    const text = readText(path.join(uploadFolder(upload), "about.json"));
    return text === undefined ? undefined : Upload.parse(JSON.parse(text));
  };
  /** The description is written last, so an object without one is unfinished. */
  const finish = (bucket: string, object: StoredObject, temporary: string): StoredObject => {
    place(temporary, dataFile(bucket, object.key));
    const description = path.join(folder, randomUUID());
    writeFileSync(description, JSON.stringify(object));
    place(description, aboutFile(bucket, object.key));
    return object;
  };
  mkdirSync(folder, { recursive: true });

  return {
    put(bucket, key, { bytes, crc32, contentType }) {
      const temporary = path.join(folder, randomUUID());
      writeFileSync(temporary, bytes);
      const object = { key, size: bytes.length, etag: etagOf(bytes), contentType, modified: now(), crc32 };
      return finish(bucket, object, temporary);
    },

    about(bucket, key) {
      const text = readText(aboutFile(bucket, key));
      return text === undefined ? undefined : StoredObject.parse(JSON.parse(text));
    },

    read: (bucket, key, range) => createReadStream(dataFile(bucket, key), range),

    delete(bucket, key) {
      rmSync(aboutFile(bucket, key), { force: true });
      rmSync(dataFile(bucket, key), { force: true });
    },

    list(bucket, prefix) {
      const root = path.join(folder, "about", bucket);
      mkdirSync(root, { recursive: true });
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          StoredObject.parse(JSON.parse(readFileSync(path.join(entry.parentPath, entry.name), "utf8"))),
        )
        .filter((object) => object.key.startsWith(prefix))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },

    openUpload(contentType) {
      const upload = randomUUID();
      mkdirSync(uploadFolder(upload), { recursive: true });
      writeFileSync(path.join(uploadFolder(upload), "about.json"), JSON.stringify({ contentType }));
      return upload;
    },

    putPart(upload, part, bytes) {
      if (readUpload(upload) === undefined) return undefined;
      const etag = etagOf(bytes);
      writeFileSync(partFile(upload, part, etag), bytes);
      return etag;
    },

    async completeUpload(upload, bucket, key, parts) {
      const about = readUpload(upload);
      const stored = new Set(about === undefined ? [] : readdirSync(uploadFolder(upload)));
      const files = parts.map(([part, etag]) => partFile(upload, part, etag));
      if (about === undefined || files.some((file) => !stored.has(path.basename(file)))) return undefined;
      const temporary = path.join(folder, randomUUID());
      await pipeline(Readable.from(inOrder(files)), createWriteStream(temporary));
      const digests = parts.map(([, etag]) => Buffer.from(etag.replaceAll('"', ""), "hex"));
      const etag = `"${md5(Buffer.concat(digests))}-${parts.length}"`;
      const { size } = statSync(temporary);
      rmSync(uploadFolder(upload), { recursive: true });
      return finish(
        bucket,
        { key, size, etag, contentType: about.contentType, modified: now(), crc32: null },
        temporary,
      );
    },

    abortUpload(upload) {
      rmSync(uploadFolder(upload), { recursive: true, force: true });
    },
  };
}

async function* inOrder(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file) as AsyncIterable<Buffer>;
}

/** Encodes each part of a key as a file name, so that no key leads out of the folder. */
function fileOf(key: string): string {
  return key
    .split("/")
    .map((part) => (/^\.*$/.test(part) ? `%${part}` : encodeURIComponent(part)))
    .join("/");
}

function place(temporary: string, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  renameSync(temporary, file);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}

function etagOf(bytes: Buffer): string {
  return `"${md5(bytes)}"`;
}

function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}

function now(): string {
  return new Date().toISOString();
}
