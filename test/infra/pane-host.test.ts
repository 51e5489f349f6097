import { Match } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { distributionOf, headersOf } from "./pane-template.ts";
import { loadStages, type StageTemplates } from "./stages.ts";

const Policy = z.object({ Statement: z.array(z.looseObject({ Effect: z.string() })) });
const Rule = z.looseObject({
  Name: z.string(),
  Statement: z.looseObject({
    ManagedRuleGroupStatement: z.looseObject({ RuleActionOverrides: z.unknown() }).optional(),
    RateBasedStatement: z.unknown().optional(),
  }),
  VisibilityConfig: z.unknown(),
});
const Firewall = z.looseObject({ Rules: z.array(Rule), VisibilityConfig: z.unknown() });
let shipped: StageTemplates;

beforeAll(async () => {
  shipped = await loadStages();
}, 300_000);

describe("the pane's address", () => {
  it("is the own domain, with its certificate and its firewall, by TLS 1.2 or newer", () => {
    expect(distributionOf(shipped.service)).toMatchObject({
      Aliases: ["addin.invalid"],
      WebACLId: { Ref: "FirewallArn" },
      ViewerCertificate: {
        AcmCertificateArn: { Ref: "CertificateArn" },
        MinimumProtocolVersion: "TLSv1.2_2021",
        SslSupportMethod: "sni-only",
      },
    });
    for (const name of ["CertificateArn", "FirewallArn"])
      shipped.service.hasParameter(name, {
        Default: Match.absent(),
        AllowedPattern: Match.stringLikeRegexp("us-east-1"),
      });
    shipped.edge.hasResourceProperties("AWS::CertificateManager::Certificate", {
      DomainName: "addin.invalid",
      ValidationMethod: "DNS",
    });
  });

  it("answers /v1/ by the service: every method, nothing kept, the client's headers but not its host", () => {
    const behaviours = distributionOf(shipped.service).CacheBehaviors;
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual(["scripts/*", "assets/*", "/v1/*"]);
    expect(behaviours[2]).toMatchObject({
      AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
      // Managed-CachingDisabled and Managed-AllViewerExceptHostHeader.
      CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
      ViewerProtocolPolicy: "https-only",
    });
  });

  it("puts no error page in the place of an answer", () => {
    expect(distributionOf(shipped.service)).not.toHaveProperty("CustomErrorResponses");
  });

  it("reads the files by origin access control; their bucket opens to this distribution only", () => {
    shipped.service.hasResourceProperties("AWS::CloudFront::OriginAccessControl", {
      OriginAccessControlConfig: { OriginAccessControlOriginType: "s3", SigningBehavior: "always" },
    });
    const policies = Object.entries(shipped.service.findResources("AWS::S3::BucketPolicy"));
    const [, pane] = policies.find(([id]) => id.startsWith("BucketsPane")) ?? [];
    const { Statement } = Policy.parse(pane?.["Properties"].PolicyDocument);
    expect(Statement.filter(({ Effect }) => Effect === "Allow")).toMatchObject([
      {
        Action: "s3:GetObject",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Condition: { StringEquals: { "AWS:SourceArn": expect.anything() } },
      },
    ]);
  });
});

describe("the headers of the pane's files", () => {
  it("let browsers keep scripts for a year, ask anew for the page, and say nothing about icons", () => {
    expect(headersOf(shipped.service, "Scripts").custom).toEqual({
      "Cache-Control": "public, max-age=31536000, immutable",
    });
    expect(headersOf(shipped.service, "Page").custom).toMatchObject({ "Cache-Control": "no-cache" });
    expect(headersOf(shipped.service, "Assets").custom).toEqual({});
    expect(headersOf(shipped.service, "Answers").custom).toEqual({});
  });

  it.each(["Page", "Scripts", "Assets", "Answers"])(
    "ask for https for a year, for no guessed types, for no referrer, and never forbid frames: %s",
    (name) => {
      const { security, custom } = headersOf(shipped.service, name);
      expect(security).toMatchObject({
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
      });
      expect(security).not.toHaveProperty("FrameOptions");
      expect(Object.keys(custom).map((header) => header.toLowerCase())).not.toContain("x-frame-options");
    },
  );

  it("only report what the policy would stop, as long as no real Excel has passed", () => {
    const { security, custom } = headersOf(shipped.service, "Page");
    expect(security).not.toHaveProperty("ContentSecurityPolicy");
    expect(custom["Content-Security-Policy-Report-Only"]).toBeDefined();
  });

  it("name the bucket of files, to which every upload and download goes, and no other place but Microsoft's", () => {
    const policy = JSON.stringify(headersOf(shipped.service, "Page").custom);
    const bucket = Object.keys(shipped.service.findResources("AWS::S3::Bucket")).find((id) =>
      id.startsWith("BucketsObjects"),
    );
    const flat = policy.replace(`",{"Fn::GetAtt":["${bucket}","RegionalDomainName"]},"`, "FILES");
    const sources = (directive: string) => new RegExp(`${directive} ([^;"]+)`).exec(flat)?.[1];
    expect(sources("connect-src")).toBe("'self' https://FILES https://login.microsoftonline.com");
    expect(sources("default-src")).toBe("'none'");
    expect(sources("script-src")).toBe("'self' https://appsforoffice.microsoft.com");
    expect(sources("frame-ancestors")).toContain("https://*.officeapps.live.com");
  });
});

describe("the firewall", () => {
  const firewall = () => {
    const [found] = Object.values(shipped.edge.findResources("AWS::WAFv2::WebACL"));
    return Firewall.parse(found?.["Properties"]);
  };

  it("counts large bodies instead of refusing them, since a push has up to 1 MB", () => {
    const common = firewall().Rules.find(({ Name }) => Name === "CommonRuleSet");
    expect(common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides).toEqual([
      { Name: "SizeRestrictions_BODY", ActionToUse: { Count: {} } },
    ]);
  });

  it("limits a sign-in by the hash of its token, and an address ten times as generously, for an office has one", () => {
    expect(firewall().Rules.flatMap(({ Statement }) => Statement.RateBasedStatement ?? [])).toEqual([
      {
        AggregateKeyType: "CUSTOM_KEYS",
        CustomKeys: [
          { Header: { Name: "authorization", TextTransformations: [{ Priority: 0, Type: "MD5" }] } },
        ],
        Limit: 3_000,
      },
      { AggregateKeyType: "IP", Limit: 30_000 },
    ]);
  });

  it("keeps no samples of requests, which would show tokens and addresses", () => {
    const { VisibilityConfig, Rules } = firewall();
    const configs = [VisibilityConfig, ...Rules.map((rule) => rule.VisibilityConfig)];
    expect(configs).toHaveLength(6);
    for (const config of configs) expect(config).toMatchObject({ SampledRequestsEnabled: false });
  });
});
