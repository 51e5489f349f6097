import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { type Register, UnitId, Year } from "../../../domain/values/ids.ts";
import type { Tables } from "../../../lambda/ledger/tables.ts";

/** Every register that has anything in one of the tables. */
export async function registersOf({ db, ledger, journal }: Tables): Promise<readonly Register[]> {
  const partitions = new Set<string>();
  for (const TableName of [ledger, journal]) {
    for await (const { Items = [] } of paginateScan(
      { client: db },
      { TableName, ProjectionExpression: "pk" },
    ))
      for (const { pk } of Items) partitions.add(String(pk));
  }
  return [...partitions].flatMap((partition) => {
    const [, unit, year] = /^R#([^#]+)#(\d{4})$/.exec(partition) ?? [];
    return unit === undefined ? [] : [{ unit: UnitId.parse(unit), year: Year.parse(Number(year)) }];
  });
}
