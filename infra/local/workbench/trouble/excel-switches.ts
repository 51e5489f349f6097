import type { Culture } from "../../excel/model/culture.ts";
import type { Switch } from "../../excel/model/switches.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { choice, toggle } from "../frame/controls.ts";
import { CULTURE_TEXTS, SWITCH_TEXTS, TROUBLE_TEXTS } from "../../texts/workbench.ts";
import { drawerGroup } from "./drawer.ts";

/** What this Excel does, whichever workbook is open in it. */
export interface ExcelHabits {
  culture: Culture;
  readonly switches: Set<Switch>;
}

/** An Excel of a Vietnamese office, whose undo takes back what was typed. */
export function usualHabits(): ExcelHabits {
  return { culture: "vi-VN", switches: new Set(["undo"]) };
}

/**
 * The faults of Excel that were reported to Microsoft, and the culture in which it reads what is typed.
 * @param repaint shows the workbook in another culture
 */
export function excelGroup(
  habits: ExcelHabits,
  model: () => WorkbookModel,
  repaint: () => void,
): HTMLElement {
  return drawerGroup(
    TROUBLE_TEXTS.excel,
    choice<Culture>("culture", TROUBLE_TEXTS.culture, CULTURE_TEXTS, (culture) => {
      habits.culture = culture;
      model().culture = culture;
      repaint();
    }),
    ...(Object.keys(SWITCH_TEXTS) as (keyof typeof SWITCH_TEXTS)[]).map((name) =>
      toggle(`switch-${name}`, SWITCH_TEXTS[name], (on) => {
        for (const { switches } of [habits, model()]) {
          if (on) switches.add(name);
          else switches.delete(name);
        }
      }),
    ),
  );
}
