import * as z from "zod";

/** Roles come from the identity provider; the units that they reach are the product's own data (grants). */
export const Role = z.enum(["Clerk", "Reviewer", "Committee", "Admin", "Auditor"]);
export type Role = z.infer<typeof Role>;
