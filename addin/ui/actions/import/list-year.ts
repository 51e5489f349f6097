import type { PaneState } from "../../state/pane-state.ts";

/**
 * The year whose catalogue lists go into: the one of the office that is being set up, or of the committee's register in
 * this workbook. Undefined where neither is open.
 */
export function listYear({
  places,
  office,
  register,
  session,
}: Pick<PaneState, "places" | "office" | "register" | "session">): number | undefined {
  if (places.includes("founding")) return office?.year;
  const { bound } = register;
  return session.kind === "signed-in" && bound?.unit === session.me.committee ? bound.year : undefined;
}
