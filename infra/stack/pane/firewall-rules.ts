import type { CfnWebACL } from "aws-cdk-lib/aws-wafv2";

/** Requests of one sign-in in five minutes; a clerk's busiest import makes a few hundred. */
const MOST_BY_SIGN_IN = 3_000;
/** Requests of one address in five minutes; a whole office comes from one. */
const MOST_BY_ADDRESS = 30_000;

/** Counted in the metrics; samples are off, because they would show people's tokens and addresses in the console. */
export function watched(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}

/** AWS's own rules. @param counted rules of the group that only count */
function managed(priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: `AWSManagedRules${name}`,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: watched(name),
  };
}

function limited(
  priority: number,
  name: string,
  rateBasedStatement: CfnWebACL.RateBasedStatementProperty,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement },
    visibilityConfig: watched(name),
  };
}

/** The firewall before the pane and the service. */
export const FIREWALL_RULES: readonly CfnWebACL.RuleProperty[] = [
  managed(0, "AmazonIpReputationList"),
  // A push has up to 1 MB, and the service itself refuses more.
  managed(1, "CommonRuleSet", ["SizeRestrictions_BODY"]),
  managed(2, "KnownBadInputsRuleSet"),
  limited(3, "BySignIn", {
    limit: MOST_BY_SIGN_IN,
    aggregateKeyType: "CUSTOM_KEYS",
    // A hash, so that the firewall keeps no token.
    customKeys: [{ header: { name: "authorization", textTransformations: [{ priority: 0, type: "MD5" }] } }],
  }),
  limited(4, "ByAddress", { limit: MOST_BY_ADDRESS, aggregateKeyType: "IP" }),
];
