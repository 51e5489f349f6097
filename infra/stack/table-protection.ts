/** How both tables are protected, by the stack that makes them and by a restore that makes them anew. */
export const RECOVERY_DAYS = 35;

/** A limit on the cost of a faulty client: ten times the month-end peak of a province. */
export const CEILINGS = { maxReadRequestUnits: 12_000, maxWriteRequestUnits: 4_000 } as const;

/** The attribute of the ledger's items by which they expire. */
export const EXPIRY_ATTRIBUTE = "ttl";

export const APPEND_ONLY = {
  sid: "JournalIsAppendOnly",
  /** BatchWriteItem and PartiQL can delete, and no condition guards their puts. */
  denied: [
    "dynamodb:UpdateItem",
    "dynamodb:DeleteItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:PartiQLUpdate",
    "dynamodb:PartiQLDelete",
    "dynamodb:PartiQLInsert",
  ],
} as const;
