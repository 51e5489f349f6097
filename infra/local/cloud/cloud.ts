/** The synthesized stack on one machine. Only the endpoints and the token issuer differ from production. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { DataFolder } from "../store/data-folder.ts";
import { watchSpace } from "../store/free-space.ts";
import { keepStore } from "../store/kept-store.ts";
import { parseAssembly } from "./template/assembly.ts";
import { makeAuthorizer } from "./front/authorizer.ts";
import { makeExecutions } from "./machines/executions.ts";
import { makeFunctions } from "./functions/functions.ts";
import { startGateway } from "./front/gateway.ts";
import { startIssuer } from "./front/issuer.ts";
import type { LocalUser } from "./front/local-user.ts";
import { REGION } from "./template/names.ts";
import { startLetterBox } from "./letters/letter-box.ts";
import { startObjectStore } from "./objects/object-store.ts";
import { makeSchedules } from "./front/schedules.ts";
import { contentPolicy } from "../../pane/content-policy.ts";
import { PANE_PAGE, SAFE_HEADERS } from "../../pane/delivery.ts";
import { functionOfArn, parseStack, type StackModel } from "./template/stack-model.ts";
import { StateError } from "./machines/states.ts";
import { startStateMachines } from "./machines/state-machines.ts";
import { serveFolder } from "./front/static-files.ts";
import { makeStreamReader } from "./functions/stream-reader.ts";
import { startStreamPoller } from "./functions/stream-mapping.ts";
import { makeTables } from "./tables.ts";

export interface CloudOptions {
  /** The folder that `synthesize` returned. */
  readonly assembly: string;
  /** Tables, objects, executions, the issuer's key and the functions' log; closed when the stack stops. */
  readonly data: DataFolder;
  /** Files served at `/` of the API's own origin. */
  readonly staticFolder?: string;
  readonly users: readonly LocalUser[];
  /** Preferred ports; a port in use is replaced by a free one. */
  readonly ports?: Partial<CloudPorts>;
  readonly log: (line: string) => void;
  /** Receives messages for the user who runs the stack, Vietnamese first: a store that ended, a disk that fills. */
  readonly report?: (line: string) => void;
}

export interface CloudPorts {
  readonly api: number;
  readonly issuer: number;
  readonly objects: number;
  readonly states: number;
}

export interface LocalCloud {
  /** The origin of the page and of the API, "http://127.0.0.1:8787". */
  readonly url: string;
  readonly issuerUrl: string;
  /** The file with the output of the functions. */
  readonly logFile: string;
  /** An access token of a listed user, as the identity provider would issue it. */
  readonly tokenFor: (user: string) => Promise<string>;
  readonly setUsers: (users: readonly LocalUser[]) => void;
  /** AWS SDK environment variables with which a process reaches the local tables, objects and state machines. */
  readonly environment: Readonly<Record<string, string>>;
  /** The names of the stack's buckets. */
  readonly buckets: readonly string[];
  /** The present number of processes that hold functions. */
  readonly processes: () => number;
  /** Resolves with the reason when the stack cannot continue and must be stopped. */
  readonly lost: Promise<string>;
  /** Ends every child process and closes every port. */
  readonly stop: () => Promise<void>;
}

/** The sender of reminders, which become files here. */
const LOCAL_SENDER = "nhac-viec@quan-triet.invalid";

/** Lambda runs the bundles on Node 24; the SDK's warning is about the Node of this machine. */
const QUIET_SDK = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };

/**
 * Starts everything that the assembly describes.
 * @throws StartFailure with a sentence for the user; Error for anything that is not modelled
 */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  Object.assign(process.env, QUIET_SDK);
  const stack = parseStack(parseAssembly(options.assembly));
  /** Steps that undo the start, run in reverse order. */
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    return await start(options, stack, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  options: CloudOptions,
  stack: StackModel,
  undo: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<LocalCloud> {
  const ports = options.ports ?? {};
  const { data } = options;
  const report = options.report ?? ((line: string) => data.log.write(`${line}\n`));
  undo.push(() => data.close());
  const credentials = { accessKeyId: "LOCAL", secretAccessKey: randomBytes(24).toString("hex") };

  const dynamodb = await keepStore({ kind: data.store, folder: data.tables }, report);
  undo.push(() => dynamodb.stop());
  const space = watchSpace(data.root, report);
  undo.push(() => space.stop());
  const client = { region: REGION, credentials, endpoint: dynamodb.endpoint };
  const db = new DynamoDBClient(client);
  await makeTables(db, stack.tables);
  db.destroy();
  options.log("tables ready");

  /** The page's own origin joins those of the template once its port is known. */
  const origins = new Set(
    [...stack.buckets.values()].flatMap(
      (bucket) => bucket.CorsConfiguration?.CorsRules.flatMap((rule) => rule.AllowedOrigins) ?? [],
    ),
  );
  const objects = await startObjectStore({
    folder: data.objects,
    buckets: new Set(stack.buckets.keys()),
    credentials,
    origins,
    ...(ports.objects !== undefined && { port: ports.objects }),
  });
  undo.push(() => objects.close());
  const s3 = new S3Client({ region: REGION, credentials, endpoint: objects.url });
  undo.push(() => s3.destroy());

  const machines = await startStateMachines({
    machines: stack.machines,
    executions: makeExecutions(data.executions),
    invoke: async (arn, payload) => {
      const outcome = await functions.invoke(functionOfArn(arn), payload);
      if (outcome.kind === "answer") return outcome.payload;
      const { type: errorType, message: errorMessage } = outcome;
      throw new StateError(errorType, JSON.stringify({ errorType, errorMessage }));
    },
    readObject: (Bucket, Key) => readObject(s3, Bucket, Key),
    ...(ports.states !== undefined && { port: ports.states }),
  });
  const letters = await startLetterBox(path.join(data.root, "letters"));
  undo.push(() => letters.close());
  const environment = {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_S3: objects.url,
    AWS_ENDPOINT_URL_SFN: machines.url,
    AWS_ENDPOINT_URL_SESV2: letters.url,
    ...QUIET_SDK,
  };
  const functions = makeFunctions({
    functions: stack.functions,
    variables: { ...environment, REMINDER_FROM: LOCAL_SENDER },
    log: data.log,
  });
  undo.push(() => functions.stop());
  undo.push(() => machines.close());

  const authorized = stack.routes.flatMap((route) => route.authorizer ?? []);
  const issuer = await startIssuer({
    keyFile: data.issuerKey,
    audience: authorized[0]?.audience[0] ?? "",
    scopes: [...new Set(authorized.flatMap((route) => route.scopes))],
    users: options.users,
    origins,
    ...(ports.issuer !== undefined && { port: ports.issuer }),
  });
  undo.push(() => issuer.close());
  const schedules = makeSchedules(stack.schedules, functions);
  const policy = contentPolicy({ scripts: [], files: objects.url, identityProvider: issuer.url });
  const servePage = serveFolder(options.staticFolder, (file) =>
    // The workbench around the pane is no part of the product, and has no policy.
    file === `/${PANE_PAGE}` ? { ...SAFE_HEADERS, "content-security-policy": policy } : {},
  );
  const gateway = await startGateway({
    stack,
    functions,
    authorizer: makeAuthorizer(issuer.url),
    hasSpace: space.isOpen,
    otherwise: async (request, response) =>
      (await schedules.answer(request, response)) || servePage(request, response),
    ...(ports.api !== undefined && { port: ports.api }),
  });
  undo.push(() => gateway.close());
  origins.add(gateway.url);
  origins.add(gateway.url.replace("127.0.0.1", "localhost"));

  const streams = new DynamoDBStreamsClient(client);
  undo.push(() => streams.destroy());
  const checkpoint = data.readCheckpoint();
  for (const mapping of stack.streams) {
    const table = mapping.EventSourceArn.split("/")[1] ?? "";
    const poller = startStreamPoller({
      mapping,
      reader: makeStreamReader(streams, table, checkpoint),
      functions,
      reached: (shard, sequence) => {
        checkpoint[shard] = sequence;
        data.writeCheckpoint(checkpoint);
      },
      giveUp: (line) => data.log.write(`${line}\n`),
    });
    undo.push(() => poller.stop());
  }
  machines.resume();
  options.log("stack ready");

  return {
    url: gateway.url,
    issuerUrl: issuer.url,
    logFile: data.logFile,
    tokenFor: issuer.tokenFor,
    setUsers: issuer.setUsers,
    environment,
    buckets: [...stack.buckets.keys()],
    processes: functions.environments,
    lost: dynamodb.lost,
    stop,
  };
}

async function readObject(s3: S3Client, Bucket: string, Key: string): Promise<string> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return (await Body?.transformToString()) ?? "";
  } catch (error) {
    throw new StateError("States.ItemReaderFailed", error instanceof Error ? error.name : "unknown");
  }
}
