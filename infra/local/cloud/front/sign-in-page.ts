import type { LocalUser } from "./local-user.ts";
import { escapeMarkup } from "../escape-markup.ts";
import { formatBilingual } from "../../texts/format-bilingual.ts";
import { SIGN_IN_TEXTS } from "../../texts/stack.ts";

/** The sign-in page; each user is a link back to `target` with `?user=<id>`. */
export function signInPage(users: readonly LocalUser[], target: string): string {
  const people = users.map((user) => {
    const back = new URL(target);
    back.searchParams.set("user", user.id);
    return `<li><a href="${escapeMarkup(back.href)}"><b>${escapeMarkup(user.name)}</b></a> ${escapeMarkup(user.description)}</li>`;
  });
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${SIGN_IN_TEXTS.title}</title>
<style>body{font:16px/1.6 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}li{margin:.4rem 0}</style>
<h1>${formatBilingual(SIGN_IN_TEXTS.question)}</h1><ul>${people.join("")}</ul></html>`;
}
