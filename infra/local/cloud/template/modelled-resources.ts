import * as z from "zod";

/** The properties of a resource that the local stack obeys, and the names of those without meaning there. */
export interface Model<T extends z.ZodRawShape> {
  readonly obeyed: z.ZodObject<T>;
  readonly inert: readonly string[];
}

const model = <T extends z.ZodRawShape>(shape: T, inert: readonly string[] = []): Model<T> => ({
  obeyed: z.strictObject(shape),
  inert,
});

export const TableModel = model(
  {
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
    ),
    KeySchema: z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) })),
    BillingMode: z.literal("PAY_PER_REQUEST"),
    StreamSpecification: z
      .strictObject({ StreamViewType: z.enum(["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"]) })
      .optional(),
  },
  ["Replicas", "SSESpecification", "TimeToLiveSpecification", "WriteOnDemandThroughputSettings"],
);

export const BucketModel = model(
  {
    CorsConfiguration: z
      .strictObject({
        CorsRules: z.array(
          z.strictObject({
            AllowedHeaders: z.array(z.string()),
            AllowedMethods: z.array(z.string()),
            AllowedOrigins: z.array(z.string()),
            MaxAge: z.int(),
          }),
        ),
      })
      .optional(),
  },
  [
    "BucketEncryption",
    "LifecycleConfiguration",
    "LoggingConfiguration",
    "ObjectLockConfiguration",
    "ObjectLockEnabled",
    "OwnershipControls",
    "PublicAccessBlockConfiguration",
    "VersioningConfiguration",
  ],
);

export const FunctionModel = model(
  {
    Runtime: z.string().regex(/^nodejs\d+\.x$/),
    Handler: z.string().regex(/^\w+\.\w+$/),
    MemorySize: z.int(),
    Timeout: z.int(),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }),
    ReservedConcurrentExecutions: z.int().optional(),
  },
  // The bundle is read from its folder, which the metadata names.
  ["Architectures", "Code", "LoggingConfig", "Role", "TracingConfig"],
);

export const StreamMappingModel = model({
  BatchSize: z.int(),
  BisectBatchOnFunctionError: z.boolean(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }),
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  FunctionResponseTypes: z.tuple([z.literal("ReportBatchItemFailures")]),
  MaximumRetryAttempts: z.int(),
  StartingPosition: z.literal("TRIM_HORIZON"),
});

export const ApiModel = model(
  {
    ProtocolType: z.literal("HTTP"),
  },
  ["Name"],
);

export const RouteModel = model(
  {
    RouteKey: z.string().regex(/^[A-Z]+ \/[\w./{}-]*$/),
    Target: z.string(),
    AuthorizationType: z.enum(["JWT", "NONE"]),
    AuthorizerId: z.string().optional(),
    AuthorizationScopes: z.array(z.string()).optional(),
  },
  ["ApiId"],
);

export const IntegrationModel = model(
  {
    IntegrationType: z.literal("AWS_PROXY"),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal("2.0"),
  },
  ["ApiId"],
);

export const AuthorizerModel = model(
  {
    AuthorizerType: z.literal("JWT"),
    IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
    JwtConfiguration: z.strictObject({ Audience: z.array(z.string()), Issuer: z.string() }),
  },
  ["ApiId", "Name"],
);

export const StageModel = model({ StageName: z.literal("$default"), AutoDeploy: z.literal(true) }, [
  "AccessLogSettings",
  "ApiId",
  "DefaultRouteSettings",
]);

export const StateMachineModel = model({ DefinitionString: z.string() }, [
  "LoggingConfiguration",
  "RoleArn",
  "TracingConfiguration",
]);

export const ScheduleResourceModel = model(
  {
    ScheduleExpression: z.string().regex(/^cron\(.+\)$/),
    ScheduleExpressionTimezone: z.string(),
    State: z.literal("ENABLED"),
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal("OFF") }),
    Target: z.strictObject({
      Arn: z.string(),
      Input: z.string(),
      RetryPolicy: z.unknown(),
      // A call that fails here is in the functions' log.
      DeadLetterConfig: z.unknown(),
      RoleArn: z.unknown(),
    }),
  },
  [],
);
