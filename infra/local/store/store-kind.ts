/** The programs that speak DynamoDB's interface on one machine; the first is the default. */
export const STORE_KINDS = ["dynoxide", "dynamodb-local"] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

export const STORE_NAMES: Readonly<Record<StoreKind, string>> = {
  dynoxide: "Dynoxide",
  "dynamodb-local": "DynamoDB Local",
};
