import {
  AttributeType,
  Billing,
  type ITableV2,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type TablePropsV2,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { RemovalPolicy, Stack } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import type { RestoredTables } from "./stack-settings.ts";
import { APPEND_ONLY, CEILINGS, EXPIRY_ATTRIBUTE, RECOVERY_DAYS } from "./table-protection.ts";

export interface TablesOptions {
  readonly key: Key;
  readonly isKept: boolean;
  readonly settings: RestoredTables;
}

/** The two tables of the ledger: the present state and the journal. */
export class Tables extends Construct {
  readonly ledger: ITableV2;
  readonly journal: ITableV2;

  constructor(scope: Construct, id: string, { key, isKept, settings }: TablesOptions) {
    super(scope, id);
    const { ledgerTable, journalTable, journalStream } = settings;
    if (ledgerTable !== "") {
      // The restore has protected them (`infra/restore/restore-tables.ts`); the stack's own tables stay behind.
      this.ledger = TableV2.fromTableAttributes(this, "RestoredLedger", { tableName: ledgerTable });
      this.journal = TableV2.fromTableAttributes(this, "RestoredJournal", {
        tableName: journalTable,
        tableStreamArn: Stack.of(this).formatArn({
          service: "dynamodb",
          resource: "table",
          resourceName: `${journalTable}/stream/${journalStream}`,
        }),
      });
      return;
    }
    const shared: TablePropsV2 = {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billing: Billing.onDemand(CEILINGS),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERY_DAYS,
      },
      deletionProtection: isKept,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    // The casts are needed because TableV2 declares fields as undefined that ITableV2 declares as optional.
    this.ledger = new TableV2(this, "Ledger", {
      ...shared,
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
    }) as ITableV2;
    const journal = new TableV2(this, "Journal", { ...shared, dynamoStream: StreamViewType.NEW_IMAGE });
    this.journal = journal as ITableV2;
    journal.addToResourcePolicy(
      new PolicyStatement({
        sid: APPEND_ONLY.sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...APPEND_ONLY.denied],
        // "*" means this table, since its own ARN would be a circular reference.
        resources: ["*"],
      }),
    );
  }
}
