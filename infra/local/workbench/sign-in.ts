import { ROLES, WORDS } from "./words.ts";
import { element } from "./element.ts";
import { loading, type View } from "./view.ts";

/** Everybody whom the local issuer knows, one button each. */
export function signInView(view: View): HTMLElement {
  const { state, actions, say } = view;
  const users = state.users.map((user) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          id: `user-${user.id}`,
          class: "person",
          attributes: { type: "button", ...(state.busy === undefined ? {} : { "aria-disabled": "true" }) },
          on: { click: () => void actions.signIn(user.id) },
        },
        element("strong", {}, user.name),
        element("span", { class: "hint" }, user.description),
        element("span", { class: "roles" }, user.roles.map((role) => say(ROLES[role])).join(", ")),
      ),
    ),
  );
  return element(
    "section",
    { attributes: { "aria-labelledby": "who" } },
    element("h2", { id: "who" }, say(WORDS.whoAreYou)),
    element("p", { class: "hint" }, say(WORDS.whoHint)),
    state.busy === "users" ? loading(view) : null,
    element("ul", { class: "persons" }, ...users),
  );
}
