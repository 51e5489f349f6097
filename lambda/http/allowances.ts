/** How often one account may ask, counted in the Ledger table: `ALLOWANCE#<user>` / `<kind>#<minute>`. */
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { UserId } from "../../domain/values/ids.ts";
import { countUpTo } from "../aws/conditional-write.ts";

/** The most within a minute of the clock: calls of any route, and of routes that start work of seconds. */
export interface Allowance {
  readonly requests: number;
  readonly tasks: number;
}

/** A pane at work makes some ten requests a minute; a program that brings a whole office some hundreds. */
const ALLOWANCE: Allowance = { requests: 1200, tasks: 60 };

export interface Allowances {
  /**
   * Counts one call of this account, which holds up nobody else.
   * @returns undefined, or the seconds until the account may ask again
   */
  use(user: UserId, kind: keyof Allowance): Promise<number | undefined>;
}

const MINUTE_MS = 60_000;
/** Long enough to be looked at after an alarm. */
const KEPT_SECONDS = 24 * 60 * 60;

export function makeAllowances(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  /** An ISO instant. */
  readonly now: () => string;
  readonly allowance?: Allowance;
}): Allowances {
  const { db, ledgerTable, now, allowance = ALLOWANCE } = options;
  return {
    use: async (user, kind) => {
      const instant = Date.parse(now());
      const minute = Math.floor(instant / MINUTE_MS);
      const isLeft = await countUpTo(db, ledgerTable, {
        key: { pk: `ALLOWANCE#${user}`, sk: `${kind}#${minute}` },
        most: allowance[kind],
        until: Math.floor(instant / 1000) + KEPT_SECONDS,
      });
      return isLeft ? undefined : Math.ceil(((minute + 1) * MINUTE_MS - instant) / 1000);
    },
  };
}
