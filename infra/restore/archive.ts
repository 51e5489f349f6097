import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, NoSuchKey, type S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import { jsonOf } from "../../domain/values/json-of.ts";
import { journalKey } from "../../lambda/ledger/tables.ts";
import type { Register } from "../../domain/values/ids.ts";
import type { ReadArchived } from "./repair.ts";

const Archived = z.object({ Item: z.record(z.string(), z.custom<AttributeValue>()) });

/** The object that holds a change set. */
export function archivedName(register: Register, seq: number): string {
  const { pk, sk } = journalKey(register, seq);
  return `${pk}/${sk}.json`;
}

/** A change set from the text of its object. */
export function parseArchived(text: string): Record<string, AttributeValue> {
  return Archived.parse(jsonOf(text)).Item;
}

/** The archive bucket of a deployment. */
export function archiveOf(s3: S3Client, Bucket: string): ReadArchived {
  return async (register, seq) => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: archivedName(register, seq) }));
      return parseArchived((await Body?.transformToString()) ?? "");
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
}
