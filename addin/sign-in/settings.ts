import * as z from "zod";

/** The sign-in settings in `config.json`. */
export const SignInSettings = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("local"), issuerUrl: z.url() }),
  z.strictObject({ kind: z.literal("entra"), clientId: z.guid(), tenantId: z.guid() }),
]);
export type SignInSettings = z.infer<typeof SignInSettings>;
export type EntraSettings = Extract<SignInSettings, { kind: "entra" }>;

/** The settings of Microsoft's library, and the one scope that the service's gateway requires. */
export function entraApplication({ clientId, tenantId }: EntraSettings) {
  return {
    auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` },
    scopes: [`api://${clientId}/access_as_user`],
  };
}
