import { RIBBON_ACTIONS } from "../../addin/host/ribbon.ts";
import { all, type Element, hostOf, idOf, namesOf, type Rule, twice } from "./manifest.ts";

/** Source: manifest/group.md, customtab.md, control-button.md and action.md */
export const commands: Rule = (app) => {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => all(hostOf(app), name).map(idOf));
  const functions = all(hostOf(app), "FunctionName").map(({ text }) => text);
  return [
    ...twice(ids).map((id) => `${id} stands twice in the ribbon`),
    ...ids.filter((id) => id === "" || id.length > 125).map((id) => `${id} is longer than 125 characters`),
    ...(all(hostOf(app), "CustomTab").length > 1 ? ["more than one CustomTab"] : []),
    ...all(hostOf(app), "Action").flatMap(actionFaults),
    ...functions
      .filter((name) => !RIBBON_ACTIONS.some((known) => known === name))
      .map((name) => `the pane has no function ${name}`),
    ...RIBBON_ACTIONS.filter((known) => !functions.includes(known)).map((name) => `no button calls ${name}`),
  ];
};

const NEEDED: Readonly<Record<string, string>> = {
  ShowTaskpane: "SourceLocation",
  ExecuteFunction: "FunctionName",
};

const actionFaults = (action: Element): readonly string[] => {
  const type = action.attributes["xsi:type"] ?? "";
  const needed = NEEDED[type];
  return needed === undefined || !namesOf(action).includes(needed)
    ? [`an Action of the type ${type} lacks what it does`]
    : [];
};

/** Source: manifest/icon.md and image.md */
export const icons: Rule = (app) =>
  all(hostOf(app), "Icon")
    .map(({ children }) => children.map(({ attributes }) => attributes["size"]).join())
    .filter((sizes) => sizes !== "16,32,80")
    .map((sizes) => `an Icon has the sizes ${sizes}`);
