import path from "node:path";
import * as z from "zod";
import type { Assembly, TemplateResource } from "./assembly.ts";
import { parseMachine, type Machine } from "../machines/asl.ts";
import { resolveIntrinsics } from "./intrinsics.ts";
import { checkInventory } from "./inventory.ts";
import * as models from "./modelled-resources.ts";
import { localReferences } from "./names.ts";

type Modelled<M> = M extends models.Model<infer T> ? z.infer<z.ZodObject<T>> : never;

export interface FunctionModel {
  readonly name: string;
  /** The folder of its bundle. */
  readonly folder: string;
  readonly handler: string;
  readonly memory: number;
  readonly timeoutSeconds: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly reservedConcurrency: number | undefined;
}

export interface RouteModel {
  readonly key: string;
  readonly method: string;
  /** "/v1/registers/{unit}/{year}" */
  readonly path: string;
  readonly function: string;
  readonly authorizer:
    | { readonly audience: readonly string[]; readonly scopes: readonly string[] }
    | undefined;
}

export interface ScheduleModel {
  /** "cron(0 6 20,27 11 ? *)" */
  readonly expression: string;
  readonly timezone: string;
  /** The ARN of the function that it calls. */
  readonly target: string;
  /** JSON with the scheduler's placeholders. */
  readonly input: string;
}

export interface StackModel {
  readonly tables: ReadonlyMap<string, Modelled<typeof models.TableModel>>;
  readonly buckets: ReadonlyMap<string, Modelled<typeof models.BucketModel>>;
  readonly functions: ReadonlyMap<string, FunctionModel>;
  readonly streams: readonly Modelled<typeof models.StreamMappingModel>[];
  readonly routes: readonly RouteModel[];
  readonly schedules: readonly ScheduleModel[];
  /** By ARN. */
  readonly machines: ReadonlyMap<string, Machine>;
}

/**
 * The stack as it runs locally.
 * @throws Error for a resource, property, intrinsic function or state that is not modelled
 */
export function parseStack(assembly: Assembly): StackModel {
  checkInventory(assembly);
  const references = localReferences(assembly);

  function* modelled<T extends z.ZodRawShape>(type: string, model: models.Model<T>) {
    for (const [id, resource] of assembly.resources) {
      if (resource.Type === type) yield [id, parseProperties(id, resource, model), resource] as const;
    }
  }
  const parseProperties = <T extends z.ZodRawShape>(
    id: string,
    resource: TemplateResource,
    model: models.Model<T>,
  ) => {
    const properties = Object.entries(resource.Properties).filter(([name]) => !model.inert.includes(name));
    const parsed = model.obeyed.safeParse(resolveIntrinsics(Object.fromEntries(properties), references));
    if (!parsed.success) {
      throw new Error(
        `${id} (${resource.Type}) is not modelled as written:\n${z.prettifyError(parsed.error)}`,
      );
    }
    return parsed.data;
  };

  const [api, ...otherApis] = modelled("AWS::ApiGatewayV2::Api", models.ApiModel);
  const [stage, ...otherStages] = modelled("AWS::ApiGatewayV2::Stage", models.StageModel);
  if (api === undefined || stage === undefined || otherApis.length + otherStages.length > 0) {
    throw new Error("The stack must hold exactly one HTTP API with one stage");
  }

  return {
    tables: new Map([...modelled("AWS::DynamoDB::GlobalTable", models.TableModel)].map(named)),
    buckets: new Map(
      [...modelled("AWS::S3::Bucket", models.BucketModel)].map(([id, bucket]) => [
        references.ref(id),
        bucket,
      ]),
    ),
    functions: new Map(
      [...modelled("AWS::Lambda::Function", models.FunctionModel)].map(([id, fn, resource]) => [
        id,
        {
          name: id,
          folder: path.join(assembly.folder, z.string().parse(resource.Metadata["aws:asset:path"])),
          handler: fn.Handler,
          memory: fn.MemorySize,
          timeoutSeconds: fn.Timeout,
          variables: fn.Environment.Variables,
          reservedConcurrency: fn.ReservedConcurrentExecutions,
        },
      ]),
    ),
    streams: [...modelled("AWS::Lambda::EventSourceMapping", models.StreamMappingModel)].map(
      ([, mapping]) => mapping,
    ),
    routes: parseRoutes(
      [...modelled("AWS::ApiGatewayV2::Route", models.RouteModel)].map(([, route]) => route),
      new Map([...modelled("AWS::ApiGatewayV2::Integration", models.IntegrationModel)].map(named)),
      new Map([...modelled("AWS::ApiGatewayV2::Authorizer", models.AuthorizerModel)].map(named)),
    ),
    schedules: [...modelled("AWS::Scheduler::Schedule", models.ScheduleResourceModel)].map(
      ([, schedule]) => ({
        expression: schedule.ScheduleExpression,
        timezone: schedule.ScheduleExpressionTimezone,
        target: schedule.Target.Arn,
        input: schedule.Target.Input,
      }),
    ),
    machines: new Map(
      [...modelled("AWS::StepFunctions::StateMachine", models.StateMachineModel)].map(([id, machine]) => [
        references.ref(id),
        parseMachine(machine.DefinitionString),
      ]),
    ),
  };
}

function parseRoutes(
  routes: readonly Modelled<typeof models.RouteModel>[],
  integrations: ReadonlyMap<string, Modelled<typeof models.IntegrationModel>>,
  authorizers: ReadonlyMap<string, Modelled<typeof models.AuthorizerModel>>,
): RouteModel[] {
  return routes.map((route) => {
    const [method = "", routePath = ""] = route.RouteKey.split(" ");
    const integration = integrations.get(route.Target.replace("integrations/", ""));
    const authorizer = authorizers.get(route.AuthorizerId ?? "");
    if (integration === undefined) throw new Error(`${route.RouteKey} leads nowhere`);
    if ((route.AuthorizationType === "JWT") !== (authorizer !== undefined)) {
      throw new Error(`${route.RouteKey} has no authorizer of its type`);
    }
    return {
      key: route.RouteKey,
      method,
      path: routePath,
      function: functionOfArn(integration.IntegrationUri),
      authorizer: authorizer && {
        audience: authorizer.JwtConfiguration.Audience,
        scopes: route.AuthorizationScopes ?? [],
      },
    };
  });
}

/** The function's name at the end of its ARN. */
export function functionOfArn(arn: string): string {
  return arn.slice(arn.lastIndexOf(":") + 1);
}

function named<T>([id, resource]: readonly [string, T, ...unknown[]]): [string, T] {
  return [id, resource];
}
