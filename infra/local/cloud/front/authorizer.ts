import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";

export type Authorized =
  | {
      readonly kind: "authorized";
      readonly jwt: { readonly claims: Record<string, string>; readonly scopes: readonly string[] | null };
    }
  | { readonly kind: "unauthorized" }
  | { readonly kind: "out-of-scope" };

export interface Authorizer {
  check(
    authorization: string | undefined,
    route: { readonly audience: readonly string[]; readonly scopes: readonly string[] },
  ): Promise<Authorized>;
}

/** The JWT authorizer of an HTTP API: RS256 signature by the issuer's published keys, issuer, audience, time, scope. */
export function makeAuthorizer(issuer: string): Authorizer {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return {
    async check(authorization, { audience, scopes }) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
      if (token === undefined) return { kind: "unauthorized" };
      let payload: JWTPayload;
      try {
        ({ payload } = await jwtVerify(token, keys, {
          issuer,
          audience: [...audience],
          algorithms: ["RS256"],
          requiredClaims: ["exp"],
        }));
      } catch (error) {
        if (error instanceof errors.JOSEError) return { kind: "unauthorized" };
        throw error;
      }
      const scope = payload["scp"] ?? payload["scope"];
      const granted = typeof scope === "string" ? scope.split(" ") : [];
      if (scopes.length > 0 && !scopes.some((scopeName) => granted.includes(scopeName)))
        return { kind: "out-of-scope" };
      return {
        kind: "authorized",
        jwt: { claims: claimsOf(payload), scopes: scopes.length > 0 ? scopes : null },
      };
    },
  };
}

/** API Gateway passes every claim on as text, a list as "[Clerk Reviewer]". */
function claimsOf(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );
}
