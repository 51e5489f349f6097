import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Role, ServicePrincipal, ManagedPolicy } from "aws-cdk-lib/aws-iam";
import { Duration, RemovalPolicy } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

export interface SecondVaultOptions {
  readonly tables: readonly ITableV2[];
  readonly key: Key;
  /** Two stages of one account have a vault each. */
  readonly name: string;
}

const KEPT_DAYS = 90;

/**
 * A copy of both tables every night in a vault of its own under a key of its own: it outlives the 35 days of point-in-time
 * recovery, and whoever can delete a table cannot delete it.
 */
export class SecondVault extends Construct {
  constructor(scope: Construct, id: string, { tables, key, name }: SecondVaultOptions) {
    super(scope, id);
    const vault = new BackupVault(this, "Vault", {
      encryptionKey: key,
      backupVaultName: name,
      removalPolicy: RemovalPolicy.RETAIN,
      blockRecoveryPointDeletion: true,
      // Governance: a named administrator can still lift it.
      lockConfiguration: { minRetention: Duration.days(KEPT_DAYS) },
    });
    const plan = new BackupPlan(this, "Nightly", {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: "Nightly",
          // 01:00 in Viet Nam.
          scheduleExpression: Schedule.cron({ hour: "18", minute: "0" }),
          deleteAfter: Duration.days(KEPT_DAYS),
        }),
      ],
    });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("backup.amazonaws.com"),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup"),
      ],
    });
    acknowledge(
      role,
      "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
      "AWS Backup's own policy; AWS keeps it in step with the service.",
    );
    plan.addSelection("Tables", {
      role,
      resources: tables.map((table) => BackupResource.fromArn(table.tableArn)),
    });
  }
}
