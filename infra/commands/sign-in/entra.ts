import type {
  AccountInfo,
  AuthenticationResult,
  ICachePlugin,
  PublicClientApplication,
} from "@azure/msal-node";
import { entraApplication, type EntraSettings } from "../../../addin/sign-in/settings.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import type { Terminal } from "../terminal/command.ts";
import { DEPLOYMENT_TEXTS, SIGNED_IN_PAGE } from "../texts/stage/deployment.ts";
import { signInFailure, TIMED_OUT } from "./sign-in-failure.ts";

export interface SignInDeps extends Pick<Terminal, "openBrowser" | "progress"> {
  /** "device-code" is for machines without a browser; many tenants block it. */
  readonly way: "browser" | "device-code";
  /** Where the sign-in is kept between commands. */
  readonly kept?: ICachePlugin | undefined;
  /** How long the user may take; five minutes unless told. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 5 * 60_000;

/**
 * Signs a person in to Microsoft Entra: authorization code with PKCE, answered on this machine, or a device code.
 * @returns the access token for the service, renewed on request without another prompt
 * @throws StartFailure when nobody signed in
 */
export async function signInToDeployment(
  settings: EntraSettings,
  deps: SignInDeps,
): Promise<(renew: boolean) => Promise<string>> {
  const { auth, scopes } = entraApplication(settings);
  // The library is loaded by the first sign-in, since most commands run on this machine.
  const { PublicClientApplication } = await import("@azure/msal-node");
  const app = new PublicClientApplication({
    auth,
    ...(deps.kept !== undefined && { cache: { cachePlugin: deps.kept } }),
  });
  try {
    const account = (await keptAccount(app, scopes)) ?? (await askPerson(app, scopes, deps));
    return async (renew) =>
      (await app.acquireTokenSilent({ account, scopes, forceRefresh: renew })).accessToken;
  } catch (error) {
    throw signInFailure(error);
  }
}

/** The account of a kept sign-in that still gives tokens; any other is dropped. */
async function keptAccount(app: PublicClientApplication, scopes: string[]): Promise<AccountInfo | undefined> {
  const cache = app.getTokenCache();
  for (const account of await cache.getAllAccounts()) {
    try {
      await app.acquireTokenSilent({ account, scopes });
      return account;
    } catch {
      await cache.removeAccount(account);
    }
  }
  return undefined;
}

async function askPerson(
  app: PublicClientApplication,
  scopes: string[],
  deps: SignInDeps,
): Promise<AccountInfo> {
  const result = await (deps.way === "browser" ? byBrowser(app, scopes, deps) : byCode(app, scopes, deps));
  if (result?.account == null) throw new Error("the identity provider named no account");
  return result.account;
}

async function byBrowser(
  app: PublicClientApplication,
  scopes: string[],
  { openBrowser, progress, patienceMs = PATIENCE_MS }: SignInDeps,
): Promise<AuthenticationResult> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await app.acquireTokenInteractive({
      scopes,
      prompt: "select_account",
      successTemplate: SIGNED_IN_PAGE,
      openBrowser: async (url) => {
        progress(formatBilingual(DEPLOYMENT_TEXTS["in-browser"], { url }));
        timer = setTimeout(() => void answerInPlaceOf(url), patienceMs);
        openBrowser(url);
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The library waits for the browser without end, so a closed one is answered for. */
async function answerInPlaceOf(authorizeUrl: string): Promise<void> {
  const asked = new URL(authorizeUrl).searchParams;
  const body = new URLSearchParams({ error: TIMED_OUT, state: asked.get("state") ?? "" });
  await fetch(asked.get("redirect_uri") ?? "", { method: "POST", body });
}

function byCode(
  app: PublicClientApplication,
  scopes: string[],
  { progress, patienceMs = PATIENCE_MS }: SignInDeps,
): Promise<AuthenticationResult | null> {
  return app.acquireTokenByDeviceCode({
    scopes,
    timeout: Math.ceil(patienceMs / 1000),
    deviceCodeCallback: ({ verificationUri, userCode }) =>
      progress(formatBilingual(DEPLOYMENT_TEXTS["by-code"], { url: verificationUri, code: userCode })),
  });
}
