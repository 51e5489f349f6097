import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { EntraSettings } from "../../../addin/sign-in/settings.ts";
import { PaneConfig } from "../../../addin/ui/pane-config.ts";
import { jsonOf } from "../../../domain/values/json-of.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { WrongUse } from "../terminal/command.ts";
import { flag, flagOf, option } from "../terminal/parameter.ts";
import { DEPLOYMENT_TEXTS } from "../texts/stage/deployment.ts";

/** The parameters of a command that may talk to a deployment. */
export const DEPLOYMENT = {
  deployment: option(z.string().min(1).optional(), DEPLOYMENT_TEXTS.deployment),
  tenant: option(z.guid().optional(), DEPLOYMENT_TEXTS.tenant),
  clientId: option(z.guid().optional(), DEPLOYMENT_TEXTS.clientId),
  deviceCode: flag(DEPLOYMENT_TEXTS.deviceCode),
  keepSignIn: flag(DEPLOYMENT_TEXTS.keepSignIn),
};

export interface DeploymentOptions {
  readonly url: string | undefined;
  readonly deployment: string | undefined;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
  readonly deviceCode: boolean;
  readonly keepSignIn: boolean;
}

export interface Deployment {
  /** Origin of the API without a slash at its end. */
  readonly baseUrl: string;
  readonly signIn: EntraSettings;
}

/**
 * The deployment that the options name: by the pane's `config.json` (a file, or the pane's address that serves it), by
 * single options, or by both, of which an option wins. Undefined where none is named and the product runs here.
 * @throws WrongUse when a part is missing or the address is open to others; StartFailure when `config.json` is unreadable
 */
export async function findDeployment(
  folder: string,
  { url, deployment, tenant, clientId, deviceCode, keepSignIn }: DeploymentOptions,
): Promise<Deployment | undefined> {
  const isNamed = [deployment, tenant, clientId].some((name) => name !== undefined);
  const isMeant = isNamed || deviceCode || keepSignIn || (url !== undefined && !isOfThisMachine(url));
  if (!isMeant) return undefined;
  const signIn = deployment === undefined ? undefined : await readSignIn(folder, deployment);
  const found = {
    url: url ?? originOf(deployment),
    tenant: tenant ?? signIn?.tenantId,
    clientId: clientId ?? signIn?.clientId,
  };
  const missing = (["url", "tenant", "clientId"] as const).filter((name) => !found[name]).map(flagOf);
  if (!found.url || !found.tenant || !found.clientId)
    throw new WrongUse(DEPLOYMENT_TEXTS.incomplete, { missing: missing.join(", ") });
  if (!isPrivate(found.url)) throw new WrongUse(DEPLOYMENT_TEXTS["not-https"], { url: found.url });
  return {
    baseUrl: found.url,
    signIn: { kind: "entra", tenantId: found.tenant, clientId: found.clientId },
  };
}

/** The pane's address is the service's too, which a file does not know. */
function originOf(place: string | undefined): string | undefined {
  return place !== undefined && isAddress(place) ? new URL(place).origin : undefined;
}

function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

async function readSignIn(folder: string, place: string): Promise<EntraSettings> {
  if (isAddress(place) && !isPrivate(place))
    throw new WrongUse(DEPLOYMENT_TEXTS["not-https"], { url: place });
  const text = isAddress(place)
    ? await textAt(new URL("/config.json", place))
    : textOf(path.resolve(folder, place));
  const config = PaneConfig.safeParse(jsonOf(text ?? ""));
  if (!config.success || config.data.signIn.kind === "local")
    throw new StartFailure(formatBilingual(DEPLOYMENT_TEXTS["no-config"], { place }));
  return config.data.signIn;
}

async function textAt(url: URL): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** A token travels to this address, so nobody on the way may read it. */
function isPrivate(url: string): boolean {
  return new URL(url).protocol === "https:" || isOfThisMachine(url);
}

function isOfThisMachine(url: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
}
