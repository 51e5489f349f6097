import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ROUTES } from "../../lambda/http/routes.ts";
import { acknowledge } from "./acknowledge.ts";
import type { StackSettings } from "./stack-settings.ts";

/** The scope of the identity provider's app registration. An ID token has no scope, so it is refused. */
const SCOPE = "access_as_user";

/** The log has no address, user or query; the request id leads to the function's own log. */
const ACCESS_LOG = JSON.stringify({
  requestId: "$context.requestId",
  time: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  latency: "$context.responseLatency",
  bytes: "$context.responseLength",
  authorizerError: "$context.authorizer.error",
});

export interface HttpServiceOptions {
  readonly settings: StackSettings;
  readonly functions: {
    readonly api: IFunction;
    readonly import: IFunction;
    readonly feed: IFunction;
    readonly remind: IFunction;
  };
  readonly accessLog: ILogGroup;
}

/**
 * The API: one explicit route for each of `ROUTES`, behind the JWT authorizer. Browsers reach it at the pane's own
 * address, so pages of other origins are told nothing.
 */
export class HttpService extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, options: HttpServiceOptions) {
    super(scope, id);
    const { settings, functions } = options;
    this.api = new HttpApi(this, "Api", {
      createDefaultStage: false,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(options.accessLog),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
    const authorizer = new HttpJwtAuthorizer("Tokens", settings.issuer, { jwtAudience: [settings.audience] });
    const integrations = {
      api: new HttpLambdaIntegration("Service", functions.api, { scopePermissionToRoute: false }),
      import: new HttpLambdaIntegration("Imports", functions.import, { scopePermissionToRoute: false }),
      remind: new HttpLambdaIntegration("Reminders", functions.remind, { scopePermissionToRoute: false }),
      feed: new HttpLambdaIntegration("Feeds", functions.feed, { scopePermissionToRoute: false }),
    };
    for (const route of ROUTES) {
      const added = this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration: integrations[route.function],
        ...(route.authorized
          ? { authorizer, authorizationScopes: [SCOPE] }
          : { authorizer: new HttpNoneAuthorizer() }),
      });
      if (!route.authorized) {
        for (const open of added)
          acknowledge(
            open,
            "AwsSolutions-APIG4",
            route.hasOwnKey
              ? "The function asks for the feed's key: an authorizer of the gateway could neither say why a key is refused nor ask for Basic authentication."
              : "The API's description holds no data.",
          );
      }
    }
  }
}
