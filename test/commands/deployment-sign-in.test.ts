import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { signInToDeployment, type SignInDeps } from "../../infra/commands/sign-in/entra.ts";
import { keptSignIn } from "../../infra/commands/sign-in/kept-sign-in.ts";
import { makeAuthorizer } from "../../infra/local/cloud/front/authorizer.ts";
import { StartFailure } from "../../infra/local/start-failure.ts";
import { type Authority, CLIENT, OID, startAuthority, TENANT } from "./entra-authority.ts";

const settings = { kind: "entra", tenantId: TENANT, clientId: CLIENT } as const;
const route = { audience: [CLIENT], scopes: ["access_as_user"] };
const file = (folder: string) => path.join(folder, ".local", "sign-in", `${TENANT}.${CLIENT}.json`);

let authority: Authority;
let endReroute: () => void;
let folder: string;

beforeAll(async () => {
  authority = await startAuthority();
});
beforeEach(() => {
  endReroute = authority.reroute();
  authority.seen.length = 0;
  folder = mkdtempSync(path.join(tmpdir(), "sign-in-"));
});
afterEach(() => {
  endReroute();
  rmSync(folder, { recursive: true });
});
afterAll(() => authority.stop());

/** Signs in; `browser` is what happens at the address that the command opens. */
function signIn(browser: (url: string) => unknown, deps: Partial<SignInDeps> = {}) {
  const lines: string[] = [];
  const outcome = signInToDeployment(settings, {
    way: "browser",
    openBrowser: (url) => void browser(url),
    progress: (line) => void lines.push(line),
    ...deps,
  });
  return { outcome, lines };
}

async function failureOf(outcome: Promise<unknown>): Promise<string> {
  const error: unknown = await outcome.then(
    () => new Error("signed in"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartFailure);
  return (error as StartFailure).message;
}

/** What the service's gateway makes of a token. */
const admitted = (token: string) => makeAuthorizer(authority.issuer).check(`Bearer ${token}`, route);

describe("a command signs in to a deployment through the browser", () => {
  test("by authorization code with PKCE, with a token that the service's gateway admits", async () => {
    const { outcome, lines } = signIn(authority.consent);
    const token = await outcome;
    expect(await admitted(await token(false))).toMatchObject({
      kind: "authorized",
      jwt: { claims: { oid: OID, roles: "[Admin]" } },
    });
    expect(authority.seen).toEqual(["authorize", "authorization_code"]);
    expect(lines).toEqual([expect.stringContaining("https://login.microsoftonline.com/")]);
  });

  test("once a command: later tokens come without asking, and a refused one is replaced", async () => {
    const token = await signIn(authority.consent).outcome;
    const first = await token(false);
    expect(await token(false)).toBe(first);
    expect(authority.seen).toEqual(["authorize", "authorization_code"]);
    const second = await token(true);
    expect(second).not.toBe(first);
    expect(await admitted(second)).toMatchObject({ kind: "authorized" });
    expect(authority.seen).toEqual(["authorize", "authorization_code", "refresh_token"]);
  });

  test("an answer to another request is refused, and the true one still counts", async () => {
    let forged = 0;
    const token = await signIn(async (url) => {
      forged = (await authority.forge(url)).status;
      await authority.consent(url);
    }).outcome;
    expect(forged).toBe(400);
    expect(await admitted(await token(false))).toMatchObject({ kind: "authorized" });
  });

  test("who declines is told how to go on, in one sentence of each language", async () => {
    const said = await failureOf(signIn(authority.decline).outcome);
    expect(said).toMatch(/bị từ chối trong trình duyệt.* \/ .*declined/);
    expect(said).not.toContain("\n");
  });

  test("a browser that was closed ends in one sentence when the time is over", async () => {
    const said = await failureOf(signIn(() => undefined, { patienceMs: 20 }).outcome);
    expect(said).toMatch(/hết thời gian chờ/);
    expect(authority.seen).toEqual([]);
  });

  test("an answer with a code that is not the provider's gives no token, and the provider's reason is said", async () => {
    const said = await failureOf(
      signIn((url) => {
        const asked = new URL(url).searchParams;
        const body = new URLSearchParams({ code: "made-up", state: asked.get("state") ?? "" });
        return fetch(asked.get("redirect_uri") ?? "", { method: "POST", body });
      }).outcome,
    );
    expect(said).toMatch(/AADSTS501481.*http:\/\/localhost/);
  });

  test("without a network to the provider it says so", async () => {
    endReroute();
    const network = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const { host } = new URL(input instanceof Request ? input.url : input);
      return host === "login.microsoftonline.com"
        ? Promise.reject(new TypeError("fetch failed"))
        : network(input, init);
    };
    endReroute = () => {
      globalThis.fetch = network;
    };
    expect(await failureOf(signIn(authority.consent).outcome)).toMatch(/login\.microsoftonline\.com/);
  });
});

describe("a command signs in with a device code", () => {
  test("which it prints, and waits until the person has entered it", async () => {
    const { outcome, lines } = signIn(() => undefined, { way: "device-code" });
    await vi.waitFor(() =>
      expect(authority.seen.filter((kind) => kind.endsWith("device_code"))).not.toEqual([]),
    );
    expect(lines).toEqual([expect.stringMatching(/https:\/\/microsoft\.com\/devicelogin.*K7QM2PXR/)]);
    authority.answerDevices("approved");
    expect(await admitted(await (await outcome)(false))).toMatchObject({ kind: "authorized" });
  });

  test.each([
    ["declines", () => authority.answerDevices("declined"), /bị từ chối/],
    ["lets the code expire", () => authority.forgetDevices(), /hết thời gian chờ/],
  ])("who %s is told so in one sentence", async (_, answer, said) => {
    const { outcome, lines } = signIn(() => undefined, { way: "device-code" });
    const failed = failureOf(outcome);
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    answer();
    expect(await failed).toMatch(said);
  });
});

describe("the sign-in is written to no disk unless that is asked for", () => {
  test("by itself nothing is kept, so the next command asks again", async () => {
    await signIn(authority.consent).outcome;
    expect(keptSignIn(folder, settings, false)).toBeUndefined();
    expect(existsSync(file(folder))).toBe(false);
  });

  test("once asked for it lies in a file of its own that others cannot read, and later commands ask nobody", async () => {
    const kept = keptSignIn(folder, settings, true);
    await signIn(authority.consent, { kept: kept?.plugin }).outcome;
    expect(kept?.warning).toContain(path.join(".local", "sign-in", `${TENANT}.${CLIENT}.json`));
    expect(statSync(file(folder)).mode & 0o077).toBe(0);

    authority.seen.length = 0;
    const later = signIn(() => undefined, { kept: keptSignIn(folder, settings, false)?.plugin });
    expect(await admitted(await (await later.outcome)(false))).toMatchObject({ kind: "authorized" });
    expect([authority.seen, later.lines]).toEqual([[], []]);
  });

  test("a kept sign-in that the provider has ended is dropped, and the person is asked", async () => {
    const plugin = () => keptSignIn(folder, settings, true)?.plugin;
    await signIn(authority.consent, { kept: plugin() }).outcome;
    const kept = JSON.parse(readFileSync(file(folder), "utf8")) as { AccessToken: object };
    writeFileSync(file(folder), JSON.stringify({ ...kept, AccessToken: {} }));
    authority.forgetRefreshTokens();
    authority.seen.length = 0;
    const token = await signIn(authority.consent, { kept: plugin() }).outcome;
    expect(await admitted(await token(false))).toMatchObject({ kind: "authorized" });
    expect(authority.seen).toEqual(["refresh_token", "authorize", "authorization_code"]);
  });
});
