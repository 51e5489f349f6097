import * as z from "zod";

const Claims = z.object({ oid: z.string().optional(), sub: z.string().optional() });

/**
 * For whom a bearer token speaks, by the claims by which the service knows them too: Entra's `oid`, else `sub`. It is not
 * verified, which is the service's. Undefined for a token that cannot be looked into.
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
