import * as z from "zod";

/** How people sign in, as `config.json` says it. */
export const SignInSettings = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("local"), issuerUrl: z.url() }),
  z.strictObject({ kind: z.literal("entra"), clientId: z.guid(), tenantId: z.guid() }),
]);
export type SignInSettings = z.infer<typeof SignInSettings>;
export type EntraSettings = Extract<SignInSettings, { kind: "entra" }>;

/** What Microsoft's library is told, and what is asked for: the one scope that the service's gateway demands. */
export function entraApplication({ clientId, tenantId }: EntraSettings) {
  return {
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` },
    scopes: [`api://${clientId}/access_as_user`],
  };
}
