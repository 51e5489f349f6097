import { type Period, monthPeriod, quarterPeriod, yearPeriod } from "../../../domain/period.ts";
import { element } from "./element.ts";
import { button, type Choice, select, type View } from "./view.ts";
import { ROLES, WORDS } from "./words.ts";

export function headerView(view: View): HTMLElement {
  const { state, say, draw } = view;
  const other = state.language === "vi" ? "en" : "vi";
  const language = element(
    "button",
    {
      id: "language",
      class: "button quiet",
      attributes: { type: "button", lang: other },
      on: {
        click: () => {
          state.language = other;
          draw();
        },
      },
    },
    other === "en" ? "English" : "Tiếng Việt",
  );
  return element(
    "header",
    {},
    element(
      "div",
      { class: "brand" },
      element("h1", {}, "Quán Triệt"),
      element("span", { class: "hint" }, say(WORDS.productLine)),
    ),
    language,
  );
}

/** Who is signed in, as the service sees them, and the period that is looked at. */
export function identityView(view: View): HTMLElement | null {
  const { state, actions, say } = view;
  const { me } = state;
  if (me === undefined) return null;
  const whole = me.units.some((unit) => unit.unit === me.committee);
  const units = whole
    ? say(WORDS.allUnits)
    : me.units
        .map((unit) => `${unit.name} (${say(unit.access === "write" ? WORDS.mayWrite : WORDS.mayRead)})`)
        .join(", ");
  return element(
    "section",
    { class: "identity", attributes: { "aria-label": me.name } },
    element(
      "p",
      {},
      element("strong", {}, me.name),
      element("span", { class: "hint" }, `${me.roles.map((role) => say(ROLES[role])).join(", ")} · ${units}`),
    ),
    select(
      view,
      WORDS.year,
      "year",
      yearChoices(view),
      String(state.year),
      (year) => void actions.choosePeriod(Number(year), yearPeriod(Number(year))),
    ),
    select(
      view,
      WORDS.period,
      "period",
      periodChoices(view),
      state.period,
      (period) => void actions.choosePeriod(state.year, period as Period),
    ),
    button(view, WORDS.changeUser, { id: "sign-out", kind: "quiet", onClick: actions.signOut }),
  );
}

function yearChoices({ state }: View): readonly Choice[] {
  const years = new Set([...(state.me?.years ?? []), state.year]);
  return [...years].toSorted((a, b) => a - b).map((year) => ({ value: String(year), text: String(year) }));
}

function periodChoices({ state, say }: View): readonly Choice[] {
  const { year } = state;
  const quarters = [1, 2, 3, 4].map((quarter) => ({
    value: quarterPeriod(year, quarter),
    text: `${say(WORDS.quarter)} ${quarter}`,
  }));
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: monthPeriod(year, index + 1),
    text: `${say(WORDS.month)} ${index + 1}`,
  }));
  return [{ value: yearPeriod(year), text: say(WORDS.wholeYear) }, ...quarters, ...months];
}
