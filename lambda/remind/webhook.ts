import { lookup as resolve } from "node:dns";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";
import { NotSent, type Ways } from "./ways.ts";

const TIMEOUT_MS = 10_000;

export interface WebhookOptions {
  /** The address, which is a secret. It is asked for when something is sent. */
  readonly address: () => Promise<string>;
  readonly lookup?: LookupFunction;
  readonly isPublic?: (address: string) => boolean;
  /** Certificates beside the system's, for a test's own server. */
  readonly ca?: string;
  readonly timeoutMs?: number;
  readonly port?: number;
}

/** A channel of Teams takes the card; any other program finds the same in `text`. */
function webhookBody(text: string): string {
  const card = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [{ type: "TextBlock", text, wrap: true }],
  };
  return JSON.stringify({
    type: "message",
    text,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  });
}

/** The address of a webhook. @throws NotSent unless it is https by a name, on the port of https, without a sign-in */
export function parseWebhook(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const host = url?.hostname.replace(/^\[|\]$/g, "") ?? "";
  const isFine =
    url !== undefined &&
    url.protocol === "https:" &&
    url.port === "" &&
    url.username === "" &&
    url.password === "" &&
    isIP(host) === 0 &&
    host.includes(".");
  if (!isFine) throw new NotSent("webhook-address");
  return url;
}

/**
 * Posts once to an https address of the public internet. Redirects are not followed, the answer is not read, and the
 * address that was looked up is the one that is connected to.
 */
export function makeWebhook(options: WebhookOptions): NonNullable<Ways["webhook"]> {
  const { lookup = resolve, isPublic = isPublicAddress, timeoutMs = TIMEOUT_MS } = options;
  return async (text) => {
    const address = await options.address().catch(() => {
      throw new NotSent("webhook-secret");
    });
    const url = parseWebhook(address.trim());
    const body = webhookBody(text);
    const status = await new Promise<number>((done, fail) => {
      const call = request(
        url,
        {
          method: "POST",
          headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
          lookup: onlyPublic(lookup, isPublic),
          agent: false,
          ...(options.ca !== undefined && { ca: options.ca }),
          ...(options.port !== undefined && { port: options.port }),
        },
        (answer) => {
          answer.destroy();
          done(answer.statusCode ?? 0);
        },
      );
      const timer = setTimeout(() => call.destroy(new NotSent("timeout")), timeoutMs);
      call.on("close", () => clearTimeout(timer));
      call.on("error", (error) => fail(error instanceof NotSent ? error : new NotSent("unreachable")));
      call.end(body);
    });
    if (status < 200 || status > 299) throw new NotSent(`status-${status}`);
  };
}

function onlyPublic(lookup: LookupFunction, isPublic: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, "");
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      // One private address among them is enough to distrust the name.
      if (first === undefined || !addresses.every(({ address }) => isPublic(address)))
        return done(new NotSent("private-address"), "");
      return options.all === true ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
