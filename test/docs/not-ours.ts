/** Names that documents write as code although they are not the product's own, by their owner. */
const FOREIGN = {
  "Microsoft's: Office.js, Excel's file format, its folders": [
    "Excel.",
    "Office.settings",
    "ItemNotFound",
    "c:chartSpace",
    "[$-42A]",
    "wef",
    "~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/",
    String.raw`%LOCALAPPDATA%\Microsoft\Office\16.0\Wef`,
    String.raw`\\may-chu\bo-tro`,
    "validationgateway.omex.office.net",
  ],
  "claims and addresses of an identity provider": [
    "iss",
    "aud",
    "tid",
    "upn",
    "preferred_username",
    "email",
    "access_as_user",
    "[Clerk Reviewer]",
    "/.well-known/openid-configuration",
  ],
  "headers of HTTP and their values": [
    "Cache-Control",
    "no-cache",
    "public, max-age=31536000, immutable",
    "Content-Security-Policy-Report-Only",
    "X-Frame-Options",
  ],
  "programs of others, and a tag of npm": [
    "office-addin-debugging",
    "keytar",
    "dynoxide",
    "tsc",
    "latest",
    "@typescript/typescript6",
  ],
  "JavaScript's, Node's and the CDK's": ["parseFloat", "ENOTFOUND", "-c key=value"],
  "keys of a keyboard and ways to write a day": ["Tab", "Enter", "Esc", "dd/mm/yyyy", "yyyy-mm-dd"],
  "keys and prefixes of stored items, which no schema names": [
    "#HEAD",
    "USERS",
    "undo.",
    "correction.",
    "plans/",
    "imports/",
    "workbooks/",
  ],
} as const;

export const NOT_OURS: ReadonlySet<string> = new Set<string>(Object.values(FOREIGN).flat());
