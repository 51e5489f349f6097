import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  type ICachePolicy,
  type IResponseHeadersPolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { CfnParameter, Fn } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { contentPolicy, deployedOrigins } from "../../pane/content-policy.ts";
import { acknowledge } from "../acknowledge.ts";
import { PaneHeaders } from "./pane-headers.ts";
import type { StackSettings } from "../stack-settings.ts";

export interface PaneHostOptions {
  readonly settings: StackSettings;
  readonly api: HttpApi;
  /** The files of `dist/addin/`. */
  readonly pane: IBucket;
  /** The bucket to which presigned addresses lead. */
  readonly objects: IBucket;
}

/**
 * The one address of a deployment: the pane's files, and under `/v1/` the service, so that no browser needs CORS. No
 * error page stands in for an answer: a 403 or 404 of the service reaches the pane as it is.
 */
export class PaneHost extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { settings, api, pane, objects }: PaneHostOptions) {
    super(scope, id);
    const headers = new PaneHeaders(this, "Headers", {
      contentPolicy: contentPolicy(deployedOrigins(`https://${objects.bucketRegionalDomainName}`)),
      enforcement: settings.contentPolicy,
    });
    const files = S3BucketOrigin.withOriginAccessControl(pane);
    const file = (
      cachePolicy: ICachePolicy,
      responseHeadersPolicy: IResponseHeadersPolicy,
    ): BehaviorOptions => ({
      origin: files,
      cachePolicy,
      responseHeadersPolicy,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      compress: true,
    });
    this.distribution = new Distribution(this, "Distribution", {
      comment: settings.domain,
      domainNames: [settings.domain],
      certificate: Certificate.fromCertificateArn(
        this,
        "Certificate",
        edgeValue(this, "CertificateArn", "acm"),
      ),
      webAclId: edgeValue(this, "FirewallArn", "wafv2"),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // A new page is seen at once; scripts and pictures have new names when they change.
      defaultBehavior: file(CachePolicy.CACHING_DISABLED, headers.page),
      additionalBehaviors: {
        "scripts/*": file(CachePolicy.CACHING_OPTIMIZED, headers.scripts),
        "assets/*": file(CachePolicy.CACHING_OPTIMIZED, headers.assets),
        "/v1/*": {
          origin: new HttpOrigin(Fn.select(2, Fn.split("/", api.apiEndpoint)), {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          }),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          // API Gateway knows its own host name only.
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers.answers,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        },
      },
    });
    acknowledge(this.distribution, "AwsSolutions-CFR1", "Members on a journey abroad use it too.");
    acknowledge(
      this.distribution,
      "AwsSolutions-CFR3",
      "The log would hold addresses of people. The pane's files are public, and the API logs its calls without addresses.",
    );
  }
}

/** A value of the edge stack, which CloudFront wants in us-east-1; `npm run deploy` hands it over. */
function edgeValue(scope: Construct, name: string, service: string): string {
  const parameter = new CfnParameter(scope, name, {
    description: `${name} of the edge stack`,
    allowedPattern: `arn:aws:${service}:us-east-1:[0-9]{12}:.+`,
  });
  parameter.overrideLogicalId(name);
  return parameter.valueAsString;
}
