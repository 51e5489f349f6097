import * as z from "zod";
import { UnitId } from "../../domain/values/ids.ts";

/**
 * Settings of a deployment: the context values of cdk.json, overridden by `cdk deploy -c key=value`. The shipped issuer
 * and origin are names that cannot resolve, so that a deployment without its own fails instead of trusting a stranger.
 */
const StackSettings = z.object({
  /** The committee's unit, whose register holds the catalogue. */
  committee: UnitId,
  /** `iss` of the access tokens; its OpenID discovery document names the keys. */
  issuer: z.url({ protocol: /^https$/ }),
  /** `aud` of the access tokens: the API's client id. */
  audience: z.string().min(1),
  /** The only web origin that may call the API from a browser. */
  addinOrigin: z
    .url({ protocol: /^https$/ })
    .refine((url) => URL.canParse(url) && new URL(url).origin === url, "an origin, without a path"),
  /** The region of the data. There is no AWS region in Viet Nam: see docs/operations.md before choosing. */
  region: z.string().regex(/^[a-z]{2}-[a-z]+-[0-9]$/),
  /** US dollars a month; the alarm topic is notified at 50, 80 and 100 per cent. */
  monthlyBudget: z.coerce.number().int().min(1),
});
export type StackSettings = z.infer<typeof StackSettings>;

export function readStackSettings(contextOf: (key: string) => unknown): StackSettings {
  const found = Object.fromEntries(Object.keys(StackSettings.shape).map((key) => [key, contextOf(key)]));
  const parsed = StackSettings.safeParse(found);
  if (!parsed.success) throw new Error(`Context values of cdk.json:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
