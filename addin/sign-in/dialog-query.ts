/**
 * The sign-in window opens the pane's own page, because Office requires the pane's origin; the query tells the two apart.
 * The identity provider redirects to the page without the query, with its answer in the fragment.
 */
export const DIALOG_QUERY = "sign-in";

export function isSignInWindow({ search, hash }: Pick<Location, "search" | "hash">): boolean {
  const answer = new URLSearchParams(hash.slice(1));
  const isBack = answer.has("state") && (answer.has("code") || answer.has("error"));
  return isBack || new URLSearchParams(search).has(DIALOG_QUERY);
}
