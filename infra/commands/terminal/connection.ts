import * as z from "zod";
import type { Connection } from "../../../addin/client/call.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { CONNECTION_TEXTS } from "../texts/connection.ts";
import { localToken } from "./local-token.ts";
import { option } from "./parameter.ts";
import { parseRunning } from "./running.ts";

const Url = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ""))
  .optional();

/** The parameters of a command that talks to the product running on this machine. */
export const CONNECTION = {
  url: option(Url, CONNECTION_TEXTS.url),
  user: option(z.string().min(1).default("quan-tri"), CONNECTION_TEXTS.user),
  lang: option(z.enum(["vi", "en"]).default("vi"), CONNECTION_TEXTS.lang),
};

interface ConnectionOptions {
  readonly url: string | undefined;
  readonly user: string;
  readonly lang: Language;
}

/**
 * The service with a local user's sign-in. The first token is requested at once, so that an unknown user is reported
 * before any file is sent.
 * @throws StartFailure when nothing runs, or no user has this id
 */
export async function connect(folder: string, { url, user, lang }: ConnectionOptions): Promise<Connection> {
  const running = parseRunning(folder);
  let token = await localToken(running?.issuerUrl, user);
  return {
    baseUrl: url ?? running?.url ?? "",
    language: () => lang,
    token: async (renew) => {
      if (renew) token = await localToken(running?.issuerUrl, user);
      return token;
    },
  };
}
