import * as z from "zod";
import { Role } from "../../../../domain/vocabulary/role.ts";
import { UserId } from "../../../../domain/values/ids.ts";

/** A user whom the local issuer signs in without a password; the sign-in page shows the `description`. */
export const LocalUser = z.strictObject({
  id: UserId,
  name: z.string().min(1),
  /** The name in the directory, under which an administrator enters the user. */
  signIn: z.email().optional(),
  roles: z.array(Role),
  description: z.string(),
});
export type LocalUser = z.infer<typeof LocalUser>;
