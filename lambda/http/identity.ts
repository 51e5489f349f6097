import * as z from "zod";
import { Role } from "../../domain/vocabulary/role.ts";
import { tidy } from "../../domain/values/fold.ts";
import { UserId } from "../../domain/values/ids.ts";
import type { Identity } from "./contract/request-env.ts";

const Claims = z.object({
  oid: z.unknown(),
  sub: z.unknown(),
  name: z.unknown(),
  roles: z.unknown(),
});

/** The place where the JWT authorizer of an HTTP API puts the claims of a verified token. */
const AuthorizedEvent = z.object({
  requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: Claims.partial() }) }) }),
});

/** The identity of an API Gateway event, or undefined when no verified token names a user. */
export function parseIdentity(event: unknown): Identity | undefined {
  const parsed = AuthorizedEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const { claims } = parsed.data.requestContext.authorizer.jwt;
  const user = UserId.safeParse(claims.oid ?? claims.sub);
  if (!user.success) return undefined;
  const name = typeof claims.name === "string" ? tidy(claims.name).slice(0, 200) : "";
  return { user: user.data, name, roles: parseRoles(claims.roles) };
}

/**
 * The roles of a claim. API Gateway passes an array on as "[Clerk Reviewer]"; a single role may come as "Clerk", and
 * other gateways keep JSON or the array itself. Unknown roles are ignored.
 */
export function parseRoles(claim: unknown): readonly Role[] {
  const names = Array.isArray(claim) ? claim : typeof claim === "string" ? claim.split(/[\s,"[\]]+/) : [];
  return Role.options.filter((role) => names.includes(role));
}
