import {
  HeadersReferrerPolicy,
  type IResponseHeadersPolicy,
  ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { Duration } from "aws-cdk-lib/core";
import { Construct } from "constructs";
import { HTTPS_ONLY_SECONDS, KEPT_FOLDERS, PAGE_CACHE_CONTROL } from "../../pane/delivery.ts";
import type { StackSettings } from "../stack-settings.ts";

export interface PaneHeadersOptions {
  readonly contentPolicy: string;
  /** Whether browsers obey the policy, or only report what it would stop. */
  readonly enforcement: StackSettings["contentPolicy"];
}

/** The headers of what the pane's host answers. None is `X-Frame-Options`, because Excel on the web shows the pane in a frame. */
export class PaneHeaders extends Construct {
  readonly page: IResponseHeadersPolicy;
  readonly scripts: IResponseHeadersPolicy;
  readonly assets: IResponseHeadersPolicy;
  readonly answers: IResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { contentPolicy, enforcement }: PaneHeadersOptions) {
    super(scope, id);
    const isObeyed = enforcement === "enforce";
    const policy = (name: string, headers: Readonly<Record<string, string | undefined>>) =>
      new ResponseHeadersPolicy(this, name, {
        securityHeadersBehavior: {
          strictTransportSecurity: {
            accessControlMaxAge: Duration.seconds(HTTPS_ONLY_SECONDS),
            override: true,
          },
          contentTypeOptions: { override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
          ...(name === "Page" &&
            isObeyed && {
              contentSecurityPolicy: { contentSecurityPolicy: contentPolicy, override: true },
            }),
        },
        customHeadersBehavior: {
          customHeaders: Object.entries(headers).flatMap(([header, value]) =>
            value === undefined ? [] : [{ header, value, override: true }],
          ),
        },
      });
    this.page = policy("Page", {
      "Cache-Control": PAGE_CACHE_CONTROL,
      "Content-Security-Policy-Report-Only": isObeyed ? undefined : contentPolicy,
    });
    this.scripts = policy("Scripts", { "Cache-Control": KEPT_FOLDERS.scripts.cacheControl });
    this.assets = policy("Assets", { "Cache-Control": KEPT_FOLDERS.assets.cacheControl });
    // The service says itself what may be kept of its answers.
    this.answers = policy("Answers", {});
  }
}
