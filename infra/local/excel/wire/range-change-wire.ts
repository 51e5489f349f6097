import type { WireClass } from "./wire-class.ts";

/** The members of a Range that change cells beside their values. */
export const rangeChange = {
  write: {},
  call: {},
} satisfies Pick<WireClass<"Range">, "write" | "call">;
