import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Authorizer, makeAuthorizer } from "../../infra/local/cloud/front/authorizer.ts";
import { type Issuer, type IssuerOptions, startIssuer } from "../../infra/local/cloud/front/issuer.ts";
import { LocalUser } from "../../infra/local/cloud/front/local-user.ts";

const folder = mkdtempSync(path.join(tmpdir(), "issuer-"));
const keyFile = path.join(folder, "key.json");
const user = LocalUser.parse({
  id: "vt-1",
  name: "Trần Đức Kiên",
  roles: ["Clerk", "Reviewer"],
  description: "",
});
const options: IssuerOptions = {
  keyFile,
  audience: "quan-triet",
  scopes: ["access_as_user"],
  users: [user],
  origins: new Set(["http://page.example"]),
};
const route = { audience: ["quan-triet"], scopes: ["access_as_user"] };
let issuer: Issuer;
let authorizer: Authorizer;

beforeAll(async () => {
  issuer = await startIssuer(options);
  authorizer = makeAuthorizer(issuer.url);
});

afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

/** A token that is valid but for what the test changes. */
async function token(
  change: JWTPayload = {},
  { expires = "5m", key }: { expires?: string; key?: CryptoKey } = {},
): Promise<string> {
  const jwk = JSON.parse(readFileSync(keyFile, "utf8"));
  const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: { kid: string }[] };
  return new SignJWT({ iss: issuer.url, aud: "quan-triet", sub: "vt-1", scp: "access_as_user", ...change })
    .setProtectedHeader({ alg: "RS256", kid: keys[0]?.kid ?? "" })
    .setExpirationTime(expires)
    .sign(key ?? (await importJWK(jwk, "RS256")));
}

describe("the JWT authorizer", () => {
  it("lets a token of the issuer through, every claim as a text and a list in brackets", async () => {
    const outcome = await authorizer.check(`Bearer ${await issuer.tokenFor("vt-1")}`, route);
    expect(outcome).toMatchObject({
      kind: "authorized",
      jwt: {
        scopes: ["access_as_user"],
        claims: { oid: "vt-1", name: "Trần Đức Kiên", roles: "[Clerk Reviewer]", aud: "quan-triet" },
      },
    });
  });

  it.each([
    ["no token", async () => undefined],
    ["a word that is no token", async () => "Bearer nonsense"],
    ["another scheme", async () => `Basic ${await token()}`],
    ["an expired token", async () => `Bearer ${await token({}, { expires: "-1m" })}`],
    ["another audience", async () => `Bearer ${await token({ aud: "other" })}`],
    ["another issuer", async () => `Bearer ${await token({ iss: "https://other.example" })}`],
    [
      "a key that is not the issuer's",
      async () => {
        const { privateKey } = await generateKeyPair("RS256");
        return `Bearer ${await token({}, { key: privateKey })}`;
      },
    ],
    [
      "no signature (alg none)",
      async () => {
        const claims = { iss: issuer.url, aud: "quan-triet", sub: "vt-1", scp: "access_as_user" };
        return `Bearer ${new UnsecuredJWT(claims).setExpirationTime("5m").encode()}`;
      },
    ],
    [
      "a changed claim",
      async () => {
        const [head, , signature] = (await token()).split(".");
        const payload = { iss: issuer.url, aud: "quan-triet", sub: "quan-tri", exp: 9_999_999_999 };
        return `Bearer ${head}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.${signature}`;
      },
    ],
  ])("refuses %s", async (_title, authorization) => {
    expect(await authorizer.check(await authorization(), route)).toEqual({ kind: "unauthorized" });
  });

  it("refuses a token without the scope, as an ID token is", async () => {
    expect(await authorizer.check(`Bearer ${await token({ scp: "openid" })}`, route)).toEqual({
      kind: "out-of-scope",
    });
  });
});

describe("the local issuer", () => {
  const ask = (headers: Record<string, string>, body: string) =>
    fetch(`${issuer.url}/token`, { method: "POST", headers, body });
  const json = { "content-type": "application/json" };

  it("gives a token to whoever names a listed user, from the page's origin only", async () => {
    const body = JSON.stringify({ user: "vt-1" });
    const answer = await ask({ ...json, origin: "http://page.example" }, body);
    expect(answer.headers.get("access-control-allow-origin")).toBe("http://page.example");
    expect(await answer.json()).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
    expect((await ask({ ...json, origin: "http://evil.example" }, body)).status).toBe(403);
    expect((await ask({ "content-type": "text/plain" }, body)).status).toBe(403);
    expect((await ask(json, JSON.stringify({ user: "nobody" }))).status).toBe(400);
    expect((await ask(json, "{")).status).toBe(400);
  });

  it("shows who one may be, and sends back only to the page", async () => {
    const page = (target: string) =>
      fetch(`${issuer.url}/authorize?redirect_uri=${encodeURIComponent(target)}`);
    expect(await (await page("http://page.example/x?a=1")).text()).toContain("/x?a=1&amp;user=vt-1");
    expect((await page("http://evil.example/")).status).toBe(400);
  });

  it("publishes its public key only, and keeps its key over a restart", async () => {
    const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(Object.keys(keys[0] ?? {})).not.toContain("d");
    const again = await startIssuer(options);
    expect(await (await fetch(`${again.url}/jwks`)).json()).toEqual({ keys });
    await again.close();
  });

  it("says in one sentence that its key file is damaged", async () => {
    const damaged = path.join(folder, "damaged.json");
    writeFileSync(damaged, "{");
    await expect(startIssuer({ ...options, keyFile: damaged })).rejects.toThrow("--fresh");
  });
});
