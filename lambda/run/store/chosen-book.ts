import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { settings } from "../../../domain/forms/catalogue/settings.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import { RULE_BOOK } from "../../../domain/vocabulary/setting.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { parseRow } from "../../ledger/row-item.ts";
import { readItems, rowKey } from "../../ledger/tables.ts";

/** The rule book that an organisation has chosen for a year. */
export interface ChosenBook {
  /** Its name; undefined where none was chosen. */
  chosenBook(committee: UnitId, year: number): Promise<string | undefined>;
}

const KEY = naturalKey(settings, { name: RULE_BOOK }) ?? RULE_BOOK;

export function makeChosenBook(db: DynamoDBDocumentClient, ledger: string): ChosenBook {
  return {
    async chosenBook(committee, year) {
      const [item] = await readItems({ db, ledger }, [rowKey({ unit: committee, year }, settings.id, KEY)]);
      if (item === undefined) return undefined;
      const { fields, deleted } = parseRow(item);
      return deleted || typeof fields["value"] !== "string" ? undefined : fields["value"];
    },
  };
}
