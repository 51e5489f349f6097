import { parseArgs } from "node:util";
import * as z from "zod";
import { StartFailure } from "../../local/cloud/start-failure.ts";
import { PLACEHOLDER_ORIGIN } from "../../pane/manifest.ts";

export const BUILD_HELP = `npm run build [-- --origin https://HOST] [--api https://HOST] [--client-id ID --tenant ID]

  --origin     địa chỉ web đặt các tệp của ngăn; không có thì tệp chỉ để xem / the files' web origin; without it they are only for looking at
  --api        địa chỉ dịch vụ, mặc định cùng địa chỉ với ngăn / the service's origin, the pane's own unless told
  --client-id  mã ứng dụng trong Microsoft Entra ID / the application's id in Microsoft Entra ID
  --tenant     mã tổ chức trong Microsoft Entra ID / the tenant's id in Microsoft Entra ID`;

/** Nobody's application: a build without its own cannot sign anybody in. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

const Origin = z
  .url({ protocol: /^https$/ })
  .refine((url) => URL.canParse(url) && new URL(url).origin === url, "an origin: https, no path");
const BuildOptions = z
  .strictObject({
    origin: Origin.default(PLACEHOLDER_ORIGIN),
    api: Origin.or(z.literal("")).default(""),
    "client-id": z.guid().default(NOBODY),
    tenant: z.guid().default(NOBODY),
  })
  .refine(
    (given) => (given["client-id"] === NOBODY) === (given.tenant === NOBODY),
    "--client-id and --tenant go together",
  );
export type BuildOptions = z.infer<typeof BuildOptions>;

/** Undefined when help was asked for. @throws StartFailure for what cannot be meant. */
export function readBuildOptions(args: readonly string[]): BuildOptions | undefined {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { origin: text, api: text, "client-id": text, tenant: text, help: { type: "boolean" } },
    });
    const { help, ...given } = values;
    return help === true ? undefined : BuildOptions.parse(given);
  } catch (error) {
    const said = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new StartFailure(`Tùy chọn sai / Wrong option: ${said}\n\n${BUILD_HELP}`, { cause: error });
  }
}
