import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";

const Header = z.object({ Header: z.string(), Value: z.unknown() });
const HeadersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.record(z.string(), z.unknown()),
    CustomHeadersConfig: z.object({ Items: z.array(Header).default([]) }).optional(),
  }),
});
const Distribution = z.object({
  DistributionConfig: z.looseObject({
    CacheBehaviors: z.array(z.looseObject({ PathPattern: z.string() })),
  }),
});

/** The headers that a kind of the pane's files gets, in the template. @param name "Page", "Scripts", "Assets", "Answers" */
export function headersOf(template: Template, name: string) {
  const policies = Object.entries(template.findResources("AWS::CloudFront::ResponseHeadersPolicy"));
  const [, found] = policies.find(([id]) => id.startsWith(`PaneHostHeaders${name}`)) ?? [];
  const { ResponseHeadersPolicyConfig: config } = HeadersPolicy.parse(found?.["Properties"]);
  const custom = Object.fromEntries(
    (config.CustomHeadersConfig?.Items ?? []).map(({ Header: header, Value }) => [header, Value]),
  );
  return { security: config.SecurityHeadersConfig, custom };
}

export function distributionOf(template: Template) {
  const [found] = Object.values(template.findResources("AWS::CloudFront::Distribution"));
  return Distribution.parse(found?.["Properties"]).DistributionConfig;
}
