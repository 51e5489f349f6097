import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from "jose";
import { listen } from "../../infra/local/listener.ts";

/** The host of Microsoft's sign-in service, whose requests are led to the authority. */
const ENTRA = "https://login.microsoftonline.com";

export const TENANT = "11111111-2222-4333-8444-555555555555";
export const CLIENT = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
export const OID = "0f0f0f0f-1111-4222-8333-444444444444";

interface Authorized {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | null;
}

/**
 * A stand-in for Microsoft Entra that holds a public client to the protocol: authorization code with PKCE (RFC 7636), the
 * answer by form post, the device code grant (RFC 8628) and refresh tokens. Codes and refresh tokens work once.
 */
export async function startAuthority() {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const codes = new Map<string, Authorized>();
  const devices = new Map<string, "pending" | "approved" | "declined">();
  const refreshTokens = new Set<string>();
  /** The requests so far, in words. */
  const seen: string[] = [];

  const sign = (audience: string, claims: object): Promise<string> =>
    new SignJWT({
      oid: OID,
      tid: TENANT,
      preferred_username: "viet@tinh.gov.vn",
      name: "Trịnh Quốc Việt",
      ver: "2.0",
      ...claims,
    })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
      .setIssuer(issuer())
      .setAudience(audience)
      .setSubject("pairwise")
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(privateKey);

  const grant = async (nonce: string | null) => {
    const refresh = randomUUID();
    refreshTokens.add(refresh);
    return {
      token_type: "Bearer",
      scope: `api://${CLIENT}/access_as_user`,
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: await sign(CLIENT, { scp: "access_as_user", roles: ["Admin"], jti: randomUUID() }),
      refresh_token: refresh,
      id_token: await sign(CLIENT, nonce === null ? {} : { nonce }),
      client_info: Buffer.from(JSON.stringify({ uid: OID, utid: TENANT })).toString("base64url"),
    };
  };

  const token = async (form: URLSearchParams): Promise<object> => {
    const kind = form.get("grant_type") ?? "";
    seen.push(kind);
    if (form.get("client_id") !== CLIENT) return { error: "unauthorized_client" };
    if (!(form.get("scope") ?? "").split(" ").includes(`api://${CLIENT}/access_as_user`))
      return { error: "invalid_scope" };
    switch (kind) {
      case "authorization_code": {
        const code = form.get("code") ?? "";
        const authorized = codes.get(code);
        codes.delete(code);
        const challenge = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (
          authorized === undefined ||
          authorized.challenge !== challenge ||
          authorized.redirectUri !== form.get("redirect_uri")
        )
          return {
            error: "invalid_grant",
            error_description: "AADSTS501481: The code verifier does not match.",
          };
        return grant(authorized.nonce);
      }
      case "refresh_token":
        return refreshTokens.delete(form.get("refresh_token") ?? "")
          ? grant(null)
          : { error: "invalid_grant", error_description: "AADSTS70008: The refresh token has expired." };
      // Microsoft's own name of the grant; the standard's is a URN.
      case "device_code":
        switch (devices.get(form.get("device_code") ?? "")) {
          case "approved":
            return grant(null);
          case "pending":
            return { error: "authorization_pending" };
          case "declined":
            return { error: "authorization_declined" };
          case undefined:
            return { error: "expired_token" };
        }
    }
    return { error: "unsupported_grant_type" };
  };

  const authorize = (asked: URLSearchParams): string => {
    seen.push("authorize");
    const redirectUri = asked.get("redirect_uri") ?? "";
    const isSound =
      asked.get("client_id") === CLIENT &&
      asked.get("response_type") === "code" &&
      asked.get("response_mode") === "form_post" &&
      asked.get("code_challenge_method") === "S256" &&
      /^http:\/\/localhost:\d+$/.test(redirectUri);
    if (!isSound) throw new Error(`asked for ${asked.toString()}`);
    const code = randomUUID();
    codes.set(code, { redirectUri, challenge: asked.get("code_challenge") ?? "", nonce: asked.get("nonce") });
    return code;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://authority");
    const json = (body: object): void => {
      const status = "error" in body ? 400 : 200;
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    const body = new URLSearchParams(await text(request));
    switch (url.pathname) {
      case `/${TENANT}/oauth2/v2.0/token`:
        return json(await token(body));
      case `/${TENANT}/oauth2/v2.0/devicecode`: {
        seen.push("devicecode");
        const device = randomUUID();
        devices.set(device, "pending");
        return json({
          device_code: device,
          user_code: "K7QM2PXR",
          verification_uri: "https://microsoft.com/devicelogin",
          expires_in: 900,
          interval: 0.01,
          message: "",
        });
      }
      case "/jwks":
        return json({ keys: [{ ...jwk, kid, alg: "RS256", use: "sig" }] });
      default:
        return json({ error: "not_found" });
    }
  };
  const listener = await listen(answer);
  const issuer = (): string => listener.url;

  /** What a browser does at the authorize address: the person agrees, and the page posts the answer to the command. */
  const post = (authorizeUrl: string, fields: (state: string) => Readonly<Record<string, string>>) => {
    const asked = new URL(authorizeUrl).searchParams;
    const body = new URLSearchParams(fields(asked.get("state") ?? ""));
    return fetch(asked.get("redirect_uri") ?? "", { method: "POST", body });
  };
  return {
    issuer: listener.url,
    seen,
    /** A token for the service, as a sign-in gives it. */
    accessToken: async () => (await grant(null)).access_token,
    consent: (url: string) =>
      post(url, (state) => ({ code: authorize(new URL(url).searchParams), state, session_state: "s" })),
    decline: (url: string) =>
      post(url, (state) => ({ error: "access_denied", error_description: "AADSTS65004: declined", state })),
    /** Posts a sound code under another state, as a page that hopes to be taken for the provider would. */
    forge: (url: string) =>
      post(url, () => ({ code: authorize(new URL(url).searchParams), state: "of-another-request" })),
    /** Answers every device that waits. */
    answerDevices: (how: "approved" | "declined") => {
      for (const device of devices.keys()) devices.set(device, how);
    },
    forgetDevices: () => devices.clear(),
    forgetRefreshTokens: () => refreshTokens.clear(),
    /** Leads what goes to Microsoft's sign-in service to this authority. @returns what ends that */
    reroute: (): (() => void) => {
      const network = globalThis.fetch;
      globalThis.fetch = (input, init) => {
        const address = input instanceof Request ? input.url : input.toString();
        return address.startsWith(ENTRA)
          ? network(`${listener.url}${address.slice(ENTRA.length)}`, init)
          : network(input, init);
      };
      return () => {
        globalThis.fetch = network;
      };
    },
    stop: () => listener.close(),
  };
}

export type Authority = Awaited<ReturnType<typeof startAuthority>>;
