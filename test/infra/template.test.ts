import { readFileSync } from "node:fs";
import path from "node:path";
import { Match, Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";
import { readStackSettings } from "../../infra/stack/stack-settings.ts";

const Policy = z.object({ Statement: z.array(z.record(z.string(), z.unknown())) });
const Report = z.object({
  pluginReports: z.array(
    z.object({ pluginName: z.string(), conclusion: z.string(), violations: z.array(z.unknown()) }),
  ),
});
/** The other properties are kept unchanged. */
const Bucket = z.looseObject({
  LifecycleConfiguration: z.object({ Rules: z.array(z.unknown()) }).optional(),
});
type Bucket = z.infer<typeof Bucket>;
let folder = "";
let template: Template;

beforeAll(async () => {
  folder = await synthesize(() => undefined);
  template = Template.fromJSON(readJson("QuanTriet.template.json") as Record<string, unknown>);
}, 300_000);

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), "utf8"));
}

function bucketOf(name: string): Bucket {
  const found = Object.entries(template.findResources("AWS::S3::Bucket")).filter(([id]) =>
    id.startsWith(`Buckets${name}`),
  );
  expect(found).toHaveLength(1);
  return Bucket.parse(found[0]?.[1]["Properties"]);
}

/** The name of the stack's one key. */
function ourKey(): string {
  return Object.keys(template.findResources("AWS::KMS::Key"))[0] ?? "no key";
}

/** Every statement of the stack's own roles, by role. */
function statements(): {
  readonly role: string;
  readonly actions: readonly string[];
  readonly effect: string;
  readonly resource: string;
}[] {
  return Object.entries(template.findResources("AWS::IAM::Policy")).flatMap(([role, policy]) =>
    Policy.parse(policy["Properties"].PolicyDocument).Statement.map((statement) => ({
      role,
      actions: [statement["Action"]].flat().map(String),
      effect: String(statement["Effect"]),
      resource: JSON.stringify(statement["Resource"]),
    })),
  );
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
          SSESpecification: { KMSMasterKeyId: Match.objectLike({ "Fn::GetAtt": [ourKey(), "Arn"] }) },
        }),
      ],
    });
  });

  it("our key is changed every year, and lives as long as what it opens", () => {
    template.resourceCountIs("AWS::KMS::Key", 1);
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
    template.resourceCountIs("AWS::S3::BucketPolicy", 3);
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
    for (const name of ["Objects", "Archive"]) {
      expect(bucketOf(name)).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: "aws:kms",
                KMSMasterKeyID: { "Fn::GetAtt": [ourKey(), "Arn"] },
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
      { Prefix: "imports/", ExpirationInDays: 7, Status: "Enabled" },
      { Prefix: "workbooks/", ExpirationInDays: 30, Status: "Enabled" },
      { Prefix: "plans/", ExpirationInDays: 730, Status: "Enabled" },
    ]);
    expect(rules("AccessLog")).toEqual([
      { ExpirationInDays: 365, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: "Enabled" },
    ]);
  });
});

describe("what the stack's roles may do", () => {
  it("nobody at all may update or delete in the journal", () => {
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [
        Match.objectLike({
          ResourcePolicy: {
            PolicyDocument: Match.objectLike({
              Statement: [
                // The exact statement: a condition or a narrower resource would let somebody through.
                Match.exact({
                  Sid: "JournalIsAppendOnly",
                  Effect: "Deny",
                  Principal: { AWS: "*" },
                  Action: [
                    "dynamodb:BatchWriteItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:PartiQLDelete",
                    "dynamodb:PartiQLInsert",
                    "dynamodb:PartiQLUpdate",
                    "dynamodb:UpdateItem",
                  ],
                  Resource: "*",
                }),
              ],
            }),
          },
        }),
      ],
    });
    const onJournal = statements().filter(
      ({ resource }) => resource.includes("TablesJournal") && !resource.includes("StreamArn"),
    );
    expect(onJournal.length).toBeGreaterThan(0);
    for (const { actions } of onJournal) {
      expect(actions.filter((action) => !/:(GetItem|PutItem|Query)$/.test(action))).toEqual([]);
    }
  });

  it("no action has a wildcard, and nothing may be scanned, deleted or administered", () => {
    const actions = statements().flatMap((statement) => statement.actions);
    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
    expect(
      actions.filter((action) =>
        /:(Scan|Delete(?!LogDelivery)|BatchWrite|Create(?!Log)|\w+Policy$)/.test(action),
      ),
    ).toEqual([
      // Step Functions' own log delivery needs it.
      "logs:PutResourcePolicy",
      "logs:PutResourcePolicy",
    ]);
  });

  it("every resource is named, but where a service knows no names", () => {
    const everywhere = statements().filter(({ resource }) => resource === '"*"');
    for (const { actions } of everywhere) {
      expect(actions.filter((action) => !/^(logs|xray):/.test(action))).toEqual([]);
    }
  });

  it("only the import reaches uploads, only the workbook writes workbooks, and nobody reads the archive", () => {
    const of = (part: string, action: string) =>
      statements()
        .filter(({ resource, actions }) => resource.includes(part) && actions.includes(action))
        .map(({ role }) => /Functions(\w+?)Role/.exec(role)?.[1]);
    expect(of("/imports/*", "s3:GetObject")).toEqual(["Import"]);
    expect(of("/imports/*", "s3:PutObject")).toEqual(["Import"]);
    expect(of("/workbooks/*", "s3:PutObject")).toEqual(["Workbook"]);
    expect(of("BucketsArchive", "s3:PutObject")).toEqual(["ArchiveJournal"]);
    expect(of("BucketsArchive", "s3:GetObject")).toEqual([]);
  });

  it("cdk-nag finds nothing that is not acknowledged with a reason", () => {
    const { pluginReports } = Report.parse(readJson("validation-report.json"));
    const nag = pluginReports.filter((report) => /AwsSolutions|Serverless/.test(report.pluginName));
    expect(nag.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(nag.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

describe("how the service is reached and watched", () => {
  it("every route but the API's description asks for a token with the scope", () => {
    const routes = Object.values(template.findResources("AWS::ApiGatewayV2::Route")).map(
      (route) => route["Properties"],
    );
    const open = routes.filter((route) => route.AuthorizationType !== "JWT").map((route) => route.RouteKey);
    expect(open).toEqual(["GET /v1/openapi.json"]);
    for (const route of routes.filter((other) => other.AuthorizationType === "JWT")) {
      expect(route.AuthorizationScopes).toEqual(["access_as_user"]);
    }
  });

  it("one origin may call from a browser, and calls are throttled and logged without personal data", () => {
    template.hasResourceProperties("AWS::ApiGatewayV2::Api", {
      CorsConfiguration: {
        AllowOrigins: ["https://addin.invalid"],
        AllowMethods: ["GET", "POST"],
        AllowHeaders: ["authorization", "content-type", "accept-language"],
      },
    });
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
    });
    const [stage] = Object.values(template.findResources("AWS::ApiGatewayV2::Stage"));
    const format = String(stage?.["Properties"].AccessLogSettings.Format);
    expect(format).not.toMatch(/identity|sourceIp|claims|path|query/i);
  });

  it("functions run on Node 24 for ARM within the API's 30 seconds, with logs kept a year under our key", () => {
    template.resourceCountIs("AWS::Lambda::Function", 6);
    template.allResourcesProperties("AWS::Lambda::Function", {
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      TracingConfig: { Mode: "Active" },
    });
    template.allResourcesProperties("AWS::Logs::LogGroup", {
      RetentionInDays: 365,
      KmsKeyId: { "Fn::GetAtt": [ourKey(), "Arn"] },
    });
    const limits = Object.entries(template.findResources("AWS::Lambda::Function")).map(
      ([
        id,
        {
          Properties: { Timeout, ReservedConcurrentExecutions },
        },
      ]) => [
        /Functions([A-Za-z]+?)[0-9A-F]{8}$/.exec(id)?.[1],
        { seconds: Timeout, atOnce: ReservedConcurrentExecutions ?? "any" },
      ],
    );
    expect(Object.fromEntries(limits)).toEqual({
      Api: { seconds: 28, atOnce: "any" },
      Import: { seconds: 28, atOnce: 10 },
      Run: { seconds: 300, atOnce: 50 },
      Workbook: { seconds: 900, atOnce: 10 },
      Schedule: { seconds: 300, atOnce: "any" },
      ArchiveJournal: { seconds: 60, atOnce: "any" },
    });
  });

  it("the journal's copy begins with its first entry, is retried in halves, and what fails is kept 14 days for a person to see", () => {
    const [queue] = Object.keys(template.findResources("AWS::SQS::Queue"));
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ eventName: ["INSERT"] }) }] },
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [queue, "Arn"] } } },
    });
    template.allResourcesProperties("AWS::SQS::Queue", {
      MessageRetentionPeriod: 14 * 86_400,
      SqsManagedSseEnabled: true,
    });
  });

  it("a machine that never ends is ended, and what it logs holds no data", () => {
    template.resourceCountIs("AWS::StepFunctions::StateMachine", 2);
    template.allResourcesProperties("AWS::StepFunctions::StateMachine", {
      LoggingConfiguration: { IncludeExecutionData: false, Level: "ALL" },
      TracingConfiguration: { Enabled: true },
    });
    const definitions = Object.values(template.findResources("AWS::StepFunctions::StateMachine")).map(
      ({ Properties: { DefinitionString } }) => JSON.stringify(DefinitionString).replaceAll("\\", ""),
    );
    const ended = (seconds: number) =>
      definitions.filter((definition) => new RegExp(`"TimeoutSeconds":${seconds}\\b`).test(definition));
    expect([ended(6 * 3600).length, ended(3600).length]).toEqual([1, 1]);
  });

  it("a dry run comes every seventh day of the year's last six weeks, and what is due starts every morning, by Vietnam's clock", () => {
    const schedules = Object.values(template.findResources("AWS::Scheduler::Schedule")).map(
      (schedule) => schedule["Properties"],
    );
    expect(
      schedules.map(({ ScheduleExpression, Target }) => [ScheduleExpression, JSON.parse(Target.Input).work]),
    ).toEqual([
      ["cron(0 6 * * ? *)", "start-due"],
      ["cron(0 6 20,27 11 ? *)", "rehearse"],
      ["cron(0 6 4,11,18,25 12 ? *)", "rehearse"],
    ]);
    for (const { ScheduleExpressionTimezone, State } of schedules)
      expect([ScheduleExpressionTimezone, State]).toEqual(["Asia/Ho_Chi_Minh", "ENABLED"]);
  });

  it("every function, machine, table and the dead-letter queue has an alarm that speaks to the topic", () => {
    const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(
      ({ Properties: { MetricName, Threshold, EvaluationPeriods } }) =>
        `${MetricName} from ${Threshold}, ${EvaluationPeriods}`,
    );
    const times = (count: number, alarm: string) => Array.from({ length: count }, () => alarm);
    expect(alarms.toSorted()).toEqual(
      [
        times(6, "Errors from 1, 1"),
        times(6, "Throttles from 1, 1"),
        times(2, "ExecutionsFailed from 1, 1"),
        times(2, "ExecutionsTimedOut from 1, 1"),
        times(2, "TransactionConflict from 100, 1"),
        times(2, "WriteThrottleEvents from 1, 1"),
        times(2, "ReadThrottleEvents from 1, 1"),
        "5xx from 5, 1",
        "IteratorAge from 3600000, 1",
        "ApproximateNumberOfMessagesVisible from 1, 1",
      ]
        .flat()
        .toSorted(),
    );
    const [topic] = Object.keys(template.findResources("AWS::SNS::Topic"));
    template.allResourcesProperties("AWS::CloudWatch::Alarm", {
      AlarmActions: [{ Ref: topic }],
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "notBreaching",
    });
    template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: Match.objectLike({
        TimeUnit: "MONTHLY",
        BudgetLimit: { Amount: Match.anyValue(), Unit: "USD" },
      }),
      NotificationsWithSubscribers: [50, 80, 100].map((Threshold) =>
        Match.objectLike({
          Notification: Match.objectLike({ Threshold }),
          Subscribers: [{ SubscriptionType: "SNS", Address: { Ref: topic } }],
        }),
      ),
    });
  });
});

describe("the settings of a deployment", () => {
  const given: Record<string, unknown> = {
    committee: "dang-uy",
    issuer: "https://login.example/v2.0",
    audience: "api",
    addinOrigin: "https://addin.example",
    region: "ap-southeast-1",
    monthlyBudget: "50",
  };

  it("are read from the context, a number also from the command line's text", () => {
    expect(readStackSettings((key) => given[key])).toMatchObject({ monthlyBudget: 50, committee: "dang-uy" });
  });

  it.each([
    ["committee", "Đảng ủy"],
    ["issuer", "http://login.example"],
    ["audience", ""],
    ["addinOrigin", "*"],
    ["addinOrigin", "https://addin.example/path"],
    ["region", undefined],
    ["monthlyBudget", "0"],
  ])("name %s when it is %j", (key, value) => {
    expect(() => readStackSettings((asked) => (asked === key ? value : given[asked]))).toThrow(key);
  });
});
