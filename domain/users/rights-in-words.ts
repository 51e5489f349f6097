import { FORMS } from "../forms/catalogue/catalogue.ts";
import { ACTION_TEXTS, RIGHTS_TEXTS } from "../texts/vocabulary/rights.ts";
import { ROLE_TEXTS } from "../texts/vocabulary/roles.ts";
import { type Language, render } from "../values/bilingual.ts";
import type { Role } from "../vocabulary/role.ts";
import type { AreaRights } from "./user-rights.ts";

export interface AreaInWords {
  readonly actions: string;
  /** The forms into which rows may be entered, by groups where a whole group is meant. */
  readonly writes: string;
}

export function areaInWords({ actions, writes }: Omit<AreaRights, "unit">, language: Language): AreaInWords {
  const words = actions.map((action) => ACTION_TEXTS[action][language]);
  return {
    actions: words.length === 0 ? RIGHTS_TEXTS.nothing[language] : words.join(", "),
    writes: writtenForms(writes, language),
  };
}

export function rolesInWords(roles: readonly Role[], language: Language): string {
  return roles.map((role) => ROLE_TEXTS[role][language]).join(", ");
}

export function formsInWords(forms: readonly string[], language: Language): string {
  return (
    FORMS.filter(({ id }) => forms.includes(id))
      .map(({ caption }) => caption[language])
      // A caption may hold a comma itself.
      .join("; ")
  );
}

function writtenForms(writes: readonly string[], language: Language): string {
  const isWritten = ({ id }: { readonly id: string }): boolean => writes.includes(id);
  const [entered, units] = [
    FORMS.filter((form) => !("lane" in form)),
    FORMS.filter(({ scope }) => scope === "unit"),
  ];
  if (writes.length === 0) return RIGHTS_TEXTS.noForms[language];
  if (writes.length === units.length && units.every(isWritten)) return RIGHTS_TEXTS.unitForms[language];
  const others = entered.filter((form) => !isWritten(form)).map(({ id }) => id);
  if (others.length === 0) return RIGHTS_TEXTS.allForms[language];
  return units.every(isWritten)
    ? render(RIGHTS_TEXTS.allFormsBut, language, { forms: formsInWords(others, language) })
    : formsInWords(writes, language);
}
