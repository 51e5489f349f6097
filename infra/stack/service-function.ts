import { fileURLToPath } from "node:url";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { AssetHashType, DockerImage, type Duration, RemovalPolicy } from "aws-cdk-lib/core";
import type { Construct } from "constructs";
import { acknowledge, acknowledgeWildcard, logicalIdOf } from "./acknowledge.ts";
import { bundleHandlers, type Handlers } from "./handlers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ServiceFunctionOptions {
  /** The folder of `lambda/` that holds `handler.ts`. */
  readonly folder: string;
  /** Memory in MB; the share of a CPU grows with it, and 1,769 MB is one CPU. */
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  readonly key: IKey;
  readonly reservedConcurrency?: number;
  /** For a function that is called asynchronously: the reason why a lost call does no harm. */
  readonly lostCalls?: string;
}

/** One function of the service, with a bundle, a role and a log group of its own. */
export class ServiceFunction extends LambdaFunction {
  readonly #role: Role;
  /** Its own log. */
  readonly lines: LogGroup;

  constructor(scope: Construct, id: string, options: ServiceFunctionOptions) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: options.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    super(scope, id, {
      code: bundled(options.folder),
      handler: "handler.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: options.memory,
      timeout: options.timeout,
      environment: { ...options.environment, NODE_OPTIONS: "--enable-source-maps" },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      ...(options.reservedConcurrency !== undefined && {
        reservedConcurrentExecutions: options.reservedConcurrency,
      }),
    });
    this.#role = role;
    this.lines = logGroup;
    logGroup.grantWrite(role);
    acknowledgeWildcard(role, "*", "X-Ray's two actions know no resources.");
    acknowledge(
      this,
      "Serverless-LambdaDLQ",
      options.lostCalls ??
        "Nothing invokes the function asynchronously: its callers (API Gateway, Step Functions, the stream) see every failure.",
    );
  }

  /** Allows actions; the function has no access beyond the calls of this method. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions: Readonly<Record<string, unknown>> = {},
  ): void {
    this.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    );
  }

  /** Access to the objects under `prefix/`. */
  allowObjects(actions: readonly string[], bucket: IBucket, prefix: string): void {
    this.allow(actions, [bucket.arnForObjects(`${prefix}/*`)]);
    acknowledgeWildcard(
      this.#role,
      `<${logicalIdOf(bucket)}.Arn>/${prefix}/*`,
      "Objects are granted by prefix: the rest of a key is data.",
    );
  }
}

let handlers: Handlers | undefined;

/** The asset is hashed by content, so that a function with unchanged code is not deployed again. */
function bundled(folder: string): Code {
  const tryBundle = (target: string): boolean => {
    handlers ??= bundleHandlers();
    handlers.write(folder, target);
    return true;
  };
  return Code.fromAsset(`${root}lambda/${folder}`, {
    assetHashType: AssetHashType.OUTPUT,
    // The image is what CDK falls back on; nothing is ever bundled in it.
    bundling: { image: DockerImage.fromRegistry("none"), local: { tryBundle } },
  });
}
