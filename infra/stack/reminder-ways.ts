import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { ServiceFunction } from "./service-function.ts";
import type { StackSettings } from "./stack-settings.ts";

export interface ReminderWaysOptions {
  readonly settings: StackSettings;
  readonly key: IKey;
  readonly remind: ServiceFunction;
}

/**
 * How reminders leave: by SES from one sender, to a webhook whose address is a secret. What is not set up gets neither a
 * right nor a secret.
 */
export class ReminderWays extends Construct {
  constructor(scope: Construct, id: string, { settings, key, remind }: ReminderWaysOptions) {
    super(scope, id);
    const { reminderFrom: from, reminderWebhook } = settings;
    if (from !== "") {
      remind.addEnvironment("REMINDER_FROM", from);
      // SES asks for the identity that it has verified: the address, or its domain.
      const identities = [from, from.slice(from.indexOf("@") + 1)].map((resourceName) =>
        Stack.of(this).formatArn({ service: "ses", resource: "identity", resourceName }),
      );
      remind.allow(["ses:SendEmail"], identities, { StringEquals: { "ses:FromAddress": from } });
    }
    if (reminderWebhook === "off") return;
    const secret = new Secret(this, "Webhook", {
      description: "The https address of the office's channel",
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      secret,
      "AwsSolutions-SMG4",
      "The address is given by Teams or another service, which alone can renew it.",
    );
    remind.addEnvironment("WEBHOOK_SECRET", secret.secretArn);
    remind.allow(["secretsmanager:GetSecretValue"], [secret.secretArn]);
    new CfnOutput(this, "WebhookSecret", { value: secret.secretArn }).overrideLogicalId("WebhookSecret");
  }
}
