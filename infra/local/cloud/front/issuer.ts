/**
 * The local stand-in for the committee's identity provider: it issues the same tokens, signed with a key of this
 * machine, for any listed user without a password. From a browser only the page's own origin may ask.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import * as z from "zod";
import { jsonOf } from "../../../../domain/values/json-of.ts";
import { type Listener, listen, readBody } from "../../listener.ts";
import type { LocalUser } from "./local-user.ts";
import { signInPage } from "./sign-in-page.ts";
import { StartFailure } from "../../start-failure.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { STACK_TEXTS } from "../../texts/stack.ts";

const TOKEN_SECONDS = 3600;
const LARGEST_REQUEST = 4096;
const TokenRequest = z.strictObject({ user: z.string() });
const PrivateKey = z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string(), d: z.string() });

export interface IssuerOptions {
  /** The file of the signing key, kept so that a restart does not sign everybody out. */
  readonly keyFile: string;
  readonly audience: string;
  /** Scopes of the access tokens. */
  readonly scopes: readonly string[];
  readonly users: readonly LocalUser[];
  /** Web origins whose pages may ask for tokens. */
  readonly origins: ReadonlySet<string>;
  readonly port?: number;
}

export interface Issuer extends Listener {
  /** @throws Error when nobody has the id. */
  readonly tokenFor: (user: string) => Promise<string>;
  readonly setUsers: (users: readonly LocalUser[]) => void;
}

/** @throws StartFailure when the key file is damaged or the port is refused. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  let users = options.users;
  const jwk = await keyOf(options.keyFile);
  const key = await importJWK(jwk, "RS256");
  const kid = await calculateJwkThumbprint(jwk);
  const publicKey: JWK = { kty: "RSA", n: jwk.n, e: jwk.e, kid, alg: "RS256", use: "sig" };

  const issue = (user: LocalUser): Promise<string> =>
    new SignJWT({
      oid: user.id,
      name: user.name,
      ...(user.signIn !== undefined && { preferred_username: user.signIn }),
      roles: [...user.roles],
      scp: options.scopes.join(" "),
      ver: "2.0",
    })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
      .setIssuer(listener.url)
      .setAudience(options.audience)
      .setSubject(user.id)
      .setIssuedAt()
      .setNotBefore("0s")
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .sign(key);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers;
    const cors =
      origin !== undefined && options.origins.has(origin)
        ? {
            "access-control-allow-origin": origin,
            "access-control-allow-headers": "content-type",
            vary: "Origin",
          }
        : {};
    const json = (status: number, body: unknown): void => {
      response.writeHead(status, {
        ...cors,
        "content-type": "application/json",
        "cache-control": "no-store",
      });
      response.end(JSON.stringify(body));
    };
    const url = new URL(request.url ?? "/", listener.url);
    switch (`${request.method} ${url.pathname}`) {
      case "GET /.well-known/openid-configuration":
        return json(200, {
          issuer: listener.url,
          jwks_uri: `${listener.url}/jwks`,
          authorization_endpoint: `${listener.url}/authorize`,
          token_endpoint: `${listener.url}/token`,
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "GET /jwks":
        return json(200, { keys: [publicKey] });
      case "GET /users":
        return json(200, users);
      case "GET /authorize": {
        const target = url.searchParams.get("redirect_uri") ?? "";
        if (!isOfPage(target, options.origins)) return json(400, { error: "invalid_request" });
        response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
        response.end(signInPage(users, target));
        return;
      }
      case "POST /token": {
        // Another origin's page can post a form without a preflight, but not this content type.
        const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
        if (!isJson || (origin !== undefined && !options.origins.has(origin)))
          return json(403, { error: "access_denied" });
        const body = (await readBody(request, LARGEST_REQUEST))?.toString("utf8") ?? "";
        const tokenRequest = TokenRequest.safeParse(jsonOf(body));
        const user = users.find(({ id }) => id === tokenRequest.data?.user);
        if (user === undefined) return json(400, { error: "invalid_grant" });
        return json(200, {
          access_token: await issue(user),
          token_type: "Bearer",
          expires_in: TOKEN_SECONDS,
        });
      }
      default:
        if (request.method === "OPTIONS") response.writeHead(204, cors).end();
        else json(404, { error: "not_found" });
    }
  };
  const listener = await listen(answer, options.port);

  return {
    ...listener,
    async tokenFor(id) {
      const user = users.find((candidate) => candidate.id === id);
      if (user === undefined) throw new Error(`The local issuer knows nobody with the id ${id}`);
      return issue(user);
    },
    setUsers(next) {
      users = next;
    },
  };
}

async function keyOf(file: string): Promise<z.infer<typeof PrivateKey>> {
  if (existsSync(file)) {
    const stored = PrivateKey.safeParse(jsonOf(readFileSync(file, "utf8")));
    if (!stored.success) throw new StartFailure(formatBilingual(STACK_TEXTS["corrupt-file"], { file }));
    return stored.data;
  }
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = PrivateKey.parse(await exportJWK(privateKey));
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}

function isOfPage(target: string, origins: ReadonlySet<string>): boolean {
  return URL.canParse(target) && origins.has(new URL(target).origin);
}
