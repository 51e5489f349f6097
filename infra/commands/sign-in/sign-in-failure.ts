import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { DEPLOYMENT_TEXTS } from "../texts/stage/deployment.ts";

/** The error that ends the wait for a browser. */
export const TIMED_OUT = "timed_out";

const { failures } = DEPLOYMENT_TEXTS;

/** Codes of the OAuth standards and of Microsoft's library, by the text that a person is shown. */
const CODES: readonly (readonly [keyof typeof failures, RegExp])[] = [
  ["timed-out", /timed_out|user_timeout_reached|device_code_expired|expired_token/],
  ["denied", /access_denied|authorization_declined|user_cancelled/],
  ["unreachable", /network_error|no_network_connectivity|endpoints_resolution_error|openid_config_error/],
];

/** Errors of the library hold a code; the reason itself may stand only in the message. */
export function signInFailure(cause: unknown): StartFailure {
  const code = cause instanceof Error && "errorCode" in cause ? String(cause.errorCode) : "";
  const message = cause instanceof Error ? cause.message : String(cause);
  const [known] = CODES.find(([, codes]) => codes.test(`${code} ${message}`)) ?? ["refused" as const];
  // The identity provider's own explanation is one long line, then ids for its support.
  const [reason = ""] = message.split(/\r?\n| Trace ID/);
  return new StartFailure(formatBilingual(failures[known], { reason }), { cause });
}
