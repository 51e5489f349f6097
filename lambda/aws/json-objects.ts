import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type * as z from "zod";
import { canonicalJson } from "./canonical-json.ts";

/** JSON files in the bucket, written canonically and parsed by a schema when read. */
export interface JsonObjects {
  put(key: string, value: unknown): Promise<void>;
  /** undefined when there is no such object. */
  find<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined>;
  /** @throws Error when there is no such object: an earlier step writes it. */
  read<T>(key: string, schema: z.ZodType<T>): Promise<T>;
}

export function makeJsonObjects(s3: S3Client, Bucket: string): JsonObjects {
  const find = async <T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
      return schema.parse(JSON.parse((await Body?.transformToString()) ?? ""));
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    find,
    async read(key, schema) {
      const value = await find(key, schema);
      if (value === undefined) throw new Error(`no object ${key}`);
      return value;
    },
    async put(key, value) {
      const Body = canonicalJson(value);
      await s3.send(new PutObjectCommand({ Bucket, Key: key, Body, ContentType: "application/json" }));
    },
  };
}
