/**
 * The office's own templates: `PAPER-TEMPLATES` / `<kind>` in the Ledger table says which Word file in the bucket serves,
 * or that the product's own does again. Earlier files stay in the bucket.
 */
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { UserId } from "../../domain/values/ids.ts";
import { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import { queryAll } from "../aws/query-all.ts";

const Template = z.object({
  kind: PaperKind,
  /** The object of the file; null once the office has gone back to the product's own. */
  object: z.string().nullable(),
  fileName: z.string(),
  by: UserId,
  byName: z.string(),
  /** An ISO instant. */
  at: z.string(),
});
export type KeptTemplate = z.infer<typeof Template>;

export interface PaperTemplates {
  /** The last change of each kind that was ever changed. */
  list(): Promise<readonly KeptTemplate[]>;
  /** @param file null to go back to the product's own */
  keep(change: Omit<KeptTemplate, "object">, file: Uint8Array | null): Promise<KeptTemplate>;
  /** The office's file for each kind that has one. */
  files(): Promise<ReadonlyMap<PaperKind, Uint8Array>>;
}

const PARTITION = "PAPER-TEMPLATES";

export function makePaperTemplates(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly s3: S3Client;
  readonly bucket: string;
  readonly newId: () => string;
}): PaperTemplates {
  const { db, ledgerTable: TableName, s3, bucket: Bucket, newId } = options;

  const list = async (): Promise<readonly KeptTemplate[]> =>
    (await queryAll({ db, table: TableName, pk: PARTITION })).map((item) => Template.parse(item));

  const read = async (object: string): Promise<Uint8Array> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: object }));
    if (Body === undefined) throw new Error(`object ${object} is empty`);
    return Body.transformToByteArray();
  };

  return {
    list,

    async keep(change, file) {
      const object = file === null ? null : `papers/templates/${change.kind}-${newId()}.docx`;
      if (object !== null && file !== null)
        await s3.send(new PutObjectCommand({ Bucket, Key: object, Body: file }));
      const kept = { ...change, object };
      await db.send(new PutCommand({ TableName, Item: { pk: PARTITION, sk: change.kind, ...kept } }));
      return kept;
    },

    async files() {
      const own = (await list()).flatMap(({ kind, object }) => (object === null ? [] : [{ kind, object }]));
      const files = await Promise.all(own.map(({ object }) => read(object)));
      return new Map(own.map(({ kind }, index) => [kind, files[index] ?? new Uint8Array()]));
    },
  };
}
