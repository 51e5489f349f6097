/**
 * The sign-in window opens the pane's own page, since Office wants it on the pane's origin: the query tells both apart.
 * The identity provider comes back to the page without it, with its answer behind the "#".
 */
export const DIALOG_QUERY = "sign-in";

export function isSignInWindow({ search, hash }: Pick<Location, "search" | "hash">): boolean {
  const answer = new URLSearchParams(hash.slice(1));
  const isBack = answer.has("state") && (answer.has("code") || answer.has("error"));
  return isBack || new URLSearchParams(search).has(DIALOG_QUERY);
}
