import * as z from "zod";

const Claims = z.object({ oid: z.string().optional(), sub: z.string().optional() });

/**
 * The user of a bearer token, by the same claims as the service: Entra's `oid`, else `sub`. The signature is not verified
 * here; the service does that. Undefined for an unreadable token.
 */
export function userOfToken(token: string): string | undefined {
  const [, payload = ""] = token.split(".");
  try {
    const json = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
    const { oid, sub } = Claims.parse(JSON.parse(json));
    return oid ?? sub;
  } catch {
    return undefined;
  }
}
