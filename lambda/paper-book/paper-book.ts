/**
 * Papers that have their number: `PAPERS` / `<run>/<name>/<version>` in the Ledger table, and the Word file as it was made then
 * in the bucket. Neither is ever changed: a paper that is numbered again is the next version.
 */
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { NumberedPaper, newestNumberings } from "../../domain/paper/book/numbered-paper.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { putNew } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";

const KeptPaper = NumberedPaper.extend({ object: z.string() });
export type KeptPaper = z.infer<typeof KeptPaper>;

export interface PaperBook {
  /** Every numbering of the office. */
  all(): Promise<readonly KeptPaper[]>;
  /** The newest numbering of each paper of a run. */
  ofRun(run: RunId): Promise<readonly KeptPaper[]>;
  /** false when somebody has numbered this version of the paper meanwhile. */
  keep(paper: NumberedPaper, file: Uint8Array): Promise<boolean>;
  /** The Word file, byte for byte as it was kept. */
  fileOf(paper: KeptPaper): Promise<Uint8Array>;
}

const PARTITION = "PAPERS";

export function makePaperBook(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  readonly s3: S3Client;
  readonly bucket: string;
  /** A new unique id, so that two people who number a paper at once write two objects. */
  readonly newId: () => string;
}): PaperBook {
  const { db, ledgerTable, s3, bucket: Bucket, newId } = options;
  const read = async (prefix?: string): Promise<readonly KeptPaper[]> => {
    const of = { db, table: ledgerTable, pk: PARTITION };
    const items = await queryAll(prefix === undefined ? of : { ...of, prefix });
    return items.map((item) => KeptPaper.parse(item));
  };
  return {
    all: () => read(),
    ofRun: async (run) => newestNumberings(await read(`${run}/`)),

    async keep(paper, file) {
      const { run, name, version } = paper;
      const object = `papers/${run}/${name}-${version}-${newId()}.docx`;
      await s3.send(new PutObjectCommand({ Bucket, Key: object, Body: file, ContentType: WORD }));
      const sk = `${run}/${name}/${String(version).padStart(3, "0")}`;
      return putNew(db, ledgerTable, { pk: PARTITION, sk, ...paper, object });
    },

    async fileOf({ object }) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: object }));
      if (Body === undefined) throw new Error(`object ${object} is empty`);
      return Body.transformToByteArray();
    },
  };
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
