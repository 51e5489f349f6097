import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { CfnOutput, Stack } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { FIREWALL_RULES, watched } from "./firewall-rules.ts";
import { stackNameOf } from "../stack-names.ts";
import type { StackSettings } from "../stack-settings.ts";

/**
 * What CloudFront takes from us-east-1 only: the certificate of the own domain and the firewall. The certificate waits
 * until its record stands in the domain's DNS; the CDK prints the record while it waits.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, settings: StackSettings) {
    super(scope, id, {
      env: { region: "us-east-1" },
      stackName: stackNameOf(settings.stage, "edge"),
      description: "Quan Triet: certificate and firewall of the pane's address",
      terminationProtection: settings.stage === "prod",
      tags: { product: "quan-triet", stage: settings.stage, committee: settings.committee },
    });
    const certificate = new Certificate(this, "Certificate", {
      domainName: settings.domain,
      validation: CertificateValidation.fromDns(),
    });
    const firewall = new CfnWebACL(this, "Firewall", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: watched("All"),
      rules: [...FIREWALL_RULES],
    });
    new CfnOutput(this, "CertificateArn", { value: certificate.certificateArn });
    new CfnOutput(this, "FirewallArn", { value: firewall.attrArn });
  }
}
