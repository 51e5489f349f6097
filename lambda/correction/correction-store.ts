/** A correction in the Ledger table: `COR#<year>` / `<id>`. Its status moves forward only, each step once. */
import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Role } from "../../domain/vocabulary/role.ts";
import { type CorrectionId, CorrectionResponse } from "../../domain/protocol/corrections.ts";
import { StoredOutcome } from "../ledger/receipt.ts";
import { putNew, setWhere } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";

/** Outcomes are stored as codes; their texts are rendered in the reader's language. */
export const Correction = CorrectionResponse.extend({
  /** The requester's roles, which decide the columns that it may change. */
  roles: z.array(Role),
  /** Whether the requester could write every register; corrections of before have none. */
  ofCommittee: z.boolean().default(false),
  outcomes: z.array(StoredOutcome).nullable(),
});
export type Correction = z.infer<typeof Correction>;
type Status = Correction["status"];
type Patch = Partial<
  Pick<Correction, "status" | "decidedBy" | "decidedAt" | "decisionReason" | "outcomes" | "seq">
>;

export interface CorrectionStore {
  /** false when it exists already. */
  create(correction: Correction): Promise<boolean>;
  read(id: CorrectionId): Promise<Correction | undefined>;
  list(year: number): Promise<readonly Correction[]>;
  /** Moves a correction on from a status; false when it has another status. */
  move(id: CorrectionId, from: Status, patch: Patch): Promise<boolean>;
}

export function makeCorrectionStore(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
}): CorrectionStore {
  const { db, ledgerTable: TableName } = options;
  return {
    create: (correction) => putNew(db, TableName, { ...keyOf(correction.id), ...correction }),

    async read(id) {
      const { Item } = await db.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }));
      return Item === undefined ? undefined : Correction.parse(Item);
    },

    async list(year) {
      const corrections = z
        .array(Correction)
        .parse(await queryAll({ db, table: TableName, pk: `COR#${year}` }));
      return corrections.toSorted((left, right) => (left.requestedAt > right.requestedAt ? -1 : 1));
    },

    move: (id, from, patch) =>
      setWhere(db, TableName, { key: keyOf(id), where: { status: from }, set: patch }),
  };
}

function keyOf(id: CorrectionId): { pk: string; sk: string } {
  return { pk: `COR#${id.slice(0, 4)}`, sk: id };
}
