import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { settings } from "../../../domain/forms/catalogue/settings.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import { RULE_BOOK, type RuleBook, SECOND_BOOK } from "../../../domain/vocabulary/setting.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { parseRow } from "../../ledger/row-item.ts";
import { readItems, rowKey } from "../../ledger/tables.ts";

/** The rule books that an organisation has chosen for a year. */
export interface ChosenBook {
  /** Its name; undefined where none was chosen. */
  chosenBook(committee: UnitId, year: number, book?: RuleBook): Promise<string | undefined>;
}

const NAMES: Readonly<Record<RuleBook, string>> = { first: RULE_BOOK, second: SECOND_BOOK };

export function makeChosenBook(db: DynamoDBDocumentClient, ledger: string): ChosenBook {
  return {
    async chosenBook(committee, year, book = "first") {
      const name = NAMES[book];
      const key = naturalKey(settings, { name }) ?? name;
      const [item] = await readItems({ db, ledger }, [rowKey({ unit: committee, year }, settings.id, key)]);
      if (item === undefined) return undefined;
      const { fields, deleted } = parseRow(item);
      return deleted || typeof fields["value"] !== "string" ? undefined : fields["value"];
    },
  };
}
