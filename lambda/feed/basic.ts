const BASIC = /^Basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/** The user name and the password of a header of Basic authentication (RFC 7617); undefined for any other. */
export function parseBasic(
  header: string | undefined,
): { readonly name: string; readonly password: string } | undefined {
  const [, encoded] = BASIC.exec(header ?? "") ?? [];
  if (encoded === undefined || encoded.length > LONGEST) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) };
}

const LONGEST = 400;
