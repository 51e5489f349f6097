import * as z from "zod";
import { Role } from "../../domain/vocabulary/role.ts";
import { tidy } from "../../domain/values/fold.ts";
import { UserId } from "../../domain/values/ids.ts";
import type { Identity } from "./contract/request-env.ts";

/** API Gateway passes every claim on as text; any other value is as good as none. */
const Text = z.string().optional().catch(undefined);

const Claims = z.object({
  iss: Text,
  tid: Text,
  oid: z.unknown(),
  sub: z.unknown(),
  name: z.unknown(),
  roles: z.unknown(),
  upn: Text,
  preferred_username: Text,
  idp: Text,
  acct: Text,
});
type Claims = Partial<z.infer<typeof Claims>>;

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
  const signIn = parseSignInName(claims);
  return { user: user.data, name, roles: parseRoles(claims.roles), ...(signIn !== undefined && { signIn }) };
}

/**
 * The name that the tenant's own directory gives to the account, in one of its verified domains. A guest's name is
 * given by another tenant (`idp`, `acct` 1, #EXT#), and `email` by whoever fills it in: neither vouches for anybody. The
 * gateway admits tokens of one issuer; one of another tenant would differ in `tid`.
 */
function parseSignInName({
  iss,
  tid,
  upn,
  preferred_username: preferred,
  idp,
  acct,
}: Claims): string | undefined {
  const isGuest = (idp !== undefined && idp !== iss) || acct === "1";
  const isOfTenant = tid === undefined || iss?.includes(tid) === true;
  const name = upn ?? preferred;
  if (isGuest || !isOfTenant || name === undefined) return undefined;
  const tidied = tidy(name);
  return tidied.includes("@") && !/#ext#/i.test(tidied) && tidied.length <= 120 ? tidied : undefined;
}

/**
 * The roles of a claim. API Gateway passes an array on as "[Clerk Reviewer]"; a single role may come as "Clerk", and
 * other gateways keep JSON or the array itself. Unknown roles are ignored.
 */
export function parseRoles(claim: unknown): readonly Role[] {
  const names = Array.isArray(claim) ? claim : typeof claim === "string" ? claim.split(/[\s,"[\]]+/) : [];
  return Role.options.filter((role) => names.includes(role));
}
