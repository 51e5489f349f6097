import * as z from "zod";
import type { Connection } from "../../../addin/client/call.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { CommandDeps } from "../terminal/command.ts";
import { option } from "../terminal/parameter.ts";
import { parseRunning } from "../terminal/running.ts";
import { CONNECTION_TEXTS } from "../texts/connection.ts";
import { DEPLOYMENT, type DeploymentOptions, findDeployment } from "./deployment.ts";
import { signInToDeployment } from "./entra.ts";
import { keptSignIn } from "./kept-sign-in.ts";
import { localToken } from "./local-token.ts";

const Url = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ""))
  .optional();

/** The parameters of a command that talks to the service, on this machine or in a deployment. */
export const CONNECTION = {
  url: option(Url, CONNECTION_TEXTS.url),
  user: option(z.string().min(1).default("quan-tri"), CONNECTION_TEXTS.user),
  ...DEPLOYMENT,
  lang: option(z.enum(["vi", "en"]).default("vi"), CONNECTION_TEXTS.lang),
};

export interface ConnectionOptions extends DeploymentOptions {
  readonly user: string;
  readonly lang: Language;
}

/**
 * The service with a user's sign-in. The first token is requested at once, so that a failed sign-in is reported before
 * any file is sent.
 * @throws StartFailure when nothing runs, or nobody signed in; WrongUse when the deployment is named in part
 */
export async function connect(options: ConnectionOptions, deps: CommandDeps): Promise<Connection> {
  deps.doing(CONNECTION_TEXTS.signing);
  const deployment = await findDeployment(deps.folder, options);
  const language = (): Language => options.lang;
  if (deployment === undefined) return { ...(await connectHere(deps.folder, options)), language };
  const { baseUrl, signIn } = deployment;
  const kept = keptSignIn(deps.folder, signIn, options.keepSignIn);
  if (kept !== undefined && options.keepSignIn) deps.progress(kept.warning);
  const token = await signInToDeployment(signIn, {
    ...deps,
    way: options.deviceCode ? "device-code" : "browser",
    kept: kept?.plugin,
  });
  return { baseUrl, language, token };
}

async function connectHere(
  folder: string,
  { url, user }: Pick<ConnectionOptions, "url" | "user">,
): Promise<Omit<Connection, "language">> {
  const running = parseRunning(folder);
  let token = await localToken(running?.issuerUrl, user);
  return {
    baseUrl: url ?? running?.url ?? "",
    token: async (renew) => {
      if (renew) token = await localToken(running?.issuerUrl, user);
      return token;
    },
  };
}
