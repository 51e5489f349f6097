import { readFileSync } from "node:fs";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { loadStack, ourKey } from "./synthesized-stack.ts";

/** The other properties are kept unchanged. */
const Bucket = z.looseObject({
  LifecycleConfiguration: z.object({ Rules: z.array(z.unknown()) }).optional(),
});
type Bucket = z.infer<typeof Bucket>;
let template: Template;

beforeAll(async () => {
  ({ template } = await loadStack());
}, 300_000);

function bucketOf(name: string): Bucket {
  const buckets = Object.entries(template.findResources("AWS::S3::Bucket")).filter(([id]) =>
    id.startsWith(`Buckets${name}`),
  );
  expect(buckets).toHaveLength(1);
  return Bucket.parse(buckets[0]?.[1]["Properties"]);
}

describe("what the stack stores", () => {
  it("both tables: on demand with ceilings, recovery for 35 days, no deletion by accident, our own key", () => {
    template.resourceCountIs("AWS::DynamoDB::GlobalTable", 2);
    template.allResourcesProperties("AWS::DynamoDB::GlobalTable", {
      BillingMode: "PAY_PER_REQUEST",
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 4_000 },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: 12_000 },
          SSESpecification: { KMSMasterKeyId: Match.objectLike({ "Fn::GetAtt": [ourKey(template), "Arn"] }) },
        }),
      ],
    });
  });

  it("our keys are changed every year; the archive has one of its own", () => {
    template.resourceCountIs("AWS::KMS::Key", 2);
    template.allResourcesProperties("AWS::KMS::Key", { EnableKeyRotation: true });
  });

  it.each(["DynamoDB::GlobalTable", "S3::Bucket", "KMS::Key", "Logs::LogGroup"])(
    "what was deployed stays when the stack goes: AWS::%s",
    (type) => {
      template.allResources(`AWS::${type}`, { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    },
  );

  it("receipts expire, and the journal streams what is new", () => {
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
    });
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    });
  });

  it("buckets are private, versioned and over TLS only", () => {
    template.allResourcesProperties("AWS::S3::Bucket", {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: "Enabled" },
    });
    template.resourceCountIs("AWS::S3::BucketPolicy", 5);
    const policies = Object.values(template.findResources("AWS::S3::BucketPolicy"));
    for (const { Properties: properties } of policies) {
      const bucket = { "Fn::GetAtt": [properties.Bucket.Ref, "Arn"] };
      expect(properties.PolicyDocument.Statement).toContainEqual({
        Effect: "Deny",
        Principal: { AWS: "*" },
        Action: "s3:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
        Resource: [bucket, { "Fn::Join": ["", [bucket, "/*"]] }],
      });
    }
  });

  it("files are under our own key; the log of who read them, to which nothing else may write, is under the service's", () => {
    const archiveKey = Object.keys(template.findResources("AWS::KMS::Key")).find((id) =>
      id.startsWith("ArchiveKey"),
    );
    expect(archiveKey).not.toBe(ourKey(template));
    const keys = { Objects: ourKey(template), Archive: archiveKey };
    for (const [name, key] of Object.entries(keys)) {
      expect(bucketOf(name)).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: "aws:kms",
                KMSMasterKeyID: { "Fn::GetAtt": [key, "Arn"] },
              },
            },
          ],
        },
        LoggingConfiguration: { LogFilePrefix: `${name.toLowerCase()}/` },
      });
    }
    expect(bucketOf("AccessLog")).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
    });
  });

  it("the archive keeps every version for ten years, whoever asks; only a named administrator may lift it", () => {
    expect(bucketOf("Archive")).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: "Enabled",
        Rule: { DefaultRetention: { Mode: "GOVERNANCE", Days: 3650 } },
      },
    });
    expect(bucketOf("Archive").LifecycleConfiguration).toBeUndefined();
  });

  it("an upload goes after a week, a workbook after 30 days, a plan's text after two years, nothing of a run", () => {
    const rules = (name: string) => bucketOf(name).LifecycleConfiguration?.Rules;
    expect(rules("Objects")).toEqual([
      {
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        Status: "Enabled",
      },
      {
        Prefix: "imports/",
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: "Enabled",
      },
      { Prefix: "workbooks/", ExpirationInDays: 30, Status: "Enabled" },
      { Prefix: "plans/", ExpirationInDays: 730, Status: "Enabled" },
    ]);
    expect(rules("AccessLog")).toEqual([
      { ExpirationInDays: 365, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: "Enabled" },
    ]);
  });

  it("the documented times are those of the template", () => {
    const documented = readFileSync("docs/security.md", "utf8");
    const { Rules = [] } = bucketOf("Objects").LifecycleConfiguration ?? {};
    const expiring = z
      .array(z.object({ Prefix: z.string(), ExpirationInDays: z.int() }))
      .parse(Rules.filter((rule) => JSON.stringify(rule).includes('"ExpirationInDays"')));
    expect(expiring).toHaveLength(3);
    for (const { Prefix, ExpirationInDays } of expiring)
      expect(documented).toMatch(new RegExp(`\\(\`${Prefix}\`\\) \\| ${ExpirationInDays} day`));
  });
});
