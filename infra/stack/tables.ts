import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type TablePropsV2,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { RemovalPolicy } from "aws-cdk-lib/core";
import { Construct } from "constructs";

/** The two tables of the ledger: the present state and the journal. */
export class Tables extends Construct {
  readonly ledger: TableV2;
  readonly journal: TableV2;

  constructor(
    scope: Construct,
    id: string,
    { key, isKept }: { readonly key: Key; readonly isKept: boolean },
  ) {
    super(scope, id);
    const shared: TablePropsV2 = {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      // A limit on the cost of a faulty client: ten times the month-end peak of a province.
      billing: Billing.onDemand({ maxReadRequestUnits: 12_000, maxWriteRequestUnits: 4_000 }),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: isKept,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.ledger = new TableV2(this, "Ledger", { ...shared, timeToLiveAttribute: "ttl" });
    this.journal = new TableV2(this, "Journal", { ...shared, dynamoStream: StreamViewType.NEW_IMAGE });
    this.journal.addToResourcePolicy(
      new PolicyStatement({
        sid: "JournalIsAppendOnly",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        // BatchWriteItem and PartiQL can delete, and no condition guards their puts.
        actions: [
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:PartiQLUpdate",
          "dynamodb:PartiQLDelete",
          "dynamodb:PartiQLInsert",
        ],
        // "*" means this table, since its own ARN would be a circular reference.
        resources: ["*"],
      }),
    );
  }
}
