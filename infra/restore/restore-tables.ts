import {
  DescribeTableCommand,
  type DynamoDBClient,
  PutResourcePolicyCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { documentsOf } from "../../lambda/aws/clients.ts";
import type { Step } from "../commands/deployment/step.ts";
import { APPEND_ONLY, CEILINGS, EXPIRY_ATTRIBUTE, RECOVERY_DAYS } from "../stack/table-protection.ts";
import type { RestoredTables } from "../stack/stack-settings.ts";
import { type Drill, repairAll } from "./drill.ts";
import type { ReadArchived } from "./repair.ts";

export interface RestoreOptions {
  readonly db: DynamoDBClient;
  readonly source: { readonly ledger: string; readonly journal: string };
  readonly at: Date;
  /** Whether the new tables refuse to be deleted. */
  readonly isKept: boolean;
  readonly readArchived: ReadArchived;
  /** Told once every register was repaired and verified. @throws to stop there */
  readonly repaired: (drill: Drill) => void;
  /** Keeps the names of the new tables for the stack. */
  readonly keep: (restored: RestoredTables) => void;
}

/** AWS restores a large table in hours. */
const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/**
 * The calls that restore both tables to one moment under new names, repair and verify them, and protect them as the stack
 * protects its own. A call that was made is not made again, so the same restore goes on where it stopped.
 */
export function planRestore(options: RestoreOptions): readonly Step[] {
  const { db, source, at, isKept } = options;
  const ledger = nameAt(source.ledger, at);
  const journal = nameAt(source.journal, at);
  const describe = async (TableName: string): Promise<TableDescription | undefined> => {
    try {
      return (await db.send(new DescribeTableCommand({ TableName }))).Table;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  };
  const restore = (SourceTableName: string, TargetTableName: string): Step => ({
    call: `RestoreTableToPointInTime ${SourceTableName} ${at.toISOString()} -> ${TargetTableName}`,
    run: async () => {
      if ((await describe(TargetTableName)) !== undefined) return;
      const RestoreDateTime = at;
      await db.send(
        new RestoreTableToPointInTimeCommand({ SourceTableName, TargetTableName, RestoreDateTime }),
      );
    },
  });
  const wait = (TableName: string): Step => ({
    call: `DescribeTable ${TableName} (until it is active)`,
    run: async () => {
      await waitUntilTableExists({ client: db, maxWaitTime: LONGEST_WAIT_SECONDS }, { TableName });
    },
  });
  const keepRecoverable = (TableName: string): Step => ({
    call: `UpdateContinuousBackups ${TableName} (${RECOVERY_DAYS} days)`,
    run: async () => {
      const PointInTimeRecoverySpecification = {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: RECOVERY_DAYS,
      };
      await db.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
    },
  });
  const update = (TableName: string, what: string, change: Partial<UpdateTableCommandInput>): Step => ({
    call: `UpdateTable ${TableName} (${what})`,
    run: async () => {
      await db.send(new UpdateTableCommand({ TableName, ...change }));
      await wait(TableName).run();
    },
  });
  const limits = {
    DeletionProtectionEnabled: isKept,
    OnDemandThroughput: {
      MaxReadRequestUnits: CEILINGS.maxReadRequestUnits,
      MaxWriteRequestUnits: CEILINGS.maxWriteRequestUnits,
    },
  };
  const protect = (TableName: string): Step => update(TableName, "ceilings, protection", limits);
  return [
    restore(source.ledger, ledger),
    restore(source.journal, journal),
    wait(ledger),
    wait(journal),
    {
      call: `repair and verify every register of ${ledger} by ${journal} and the archive`,
      run: async () => {
        const tables = { db: documentsOf(db), ledger, journal };
        options.repaired(await repairAll(tables, options.readArchived));
      },
    },
    keepRecoverable(ledger),
    keepRecoverable(journal),
    {
      call: `UpdateTimeToLive ${ledger} (${EXPIRY_ATTRIBUTE})`,
      run: async () => {
        const TimeToLiveSpecification = { Enabled: true, AttributeName: EXPIRY_ATTRIBUTE };
        await onceOnly(db.send(new UpdateTimeToLiveCommand({ TableName: ledger, TimeToLiveSpecification })));
      },
    },
    protect(ledger),
    protect(journal),
    {
      call: `UpdateTable ${journal} (stream of new images)`,
      run: async () => {
        if ((await describe(journal))?.StreamSpecification?.StreamEnabled === true) return;
        const StreamSpecification = { StreamEnabled: true, StreamViewType: "NEW_IMAGE" } as const;
        await update(journal, "", { StreamSpecification }).run();
      },
    },
    {
      call: `PutResourcePolicy ${journal} (${APPEND_ONLY.sid})`,
      run: async () => {
        const { TableArn = "" } = (await describe(journal)) ?? {};
        const Policy = JSON.stringify(appendOnly(TableArn));
        await db.send(new PutResourcePolicyCommand({ ResourceArn: TableArn, Policy }));
      },
    },
    {
      call: `restored: ${ledger}, ${journal}`,
      run: async () => {
        const { LatestStreamLabel = "" } = (await describe(journal)) ?? {};
        options.keep({ ledgerTable: ledger, journalTable: journal, journalStream: LatestStreamLabel });
      },
    },
  ];
}

/** "Ledger-at-202612011000"; the end that an earlier restore gave is replaced. */
function nameAt(table: string, at: Date): string {
  const digits = at.toISOString().replaceAll(/\D/g, "").slice(0, 12);
  return `${table.replace(/-at-\d{12}$/, "")}-at-${digits}`;
}

function appendOnly(Resource: string): object {
  const { sid: Sid, denied: Action } = APPEND_ONLY;
  return {
    Version: "2012-10-17",
    Statement: [{ Sid, Effect: "Deny", Principal: "*", Action, Resource }],
  };
}

/** AWS refuses to switch expiry on where it is on. */
async function onceOnly(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (error instanceof Error && /already enabled/i.test(error.message)) return;
    throw error;
  }
}
