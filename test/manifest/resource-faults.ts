import { PLACEHOLDER_ORIGIN } from "../../infra/pane/manifest.ts";
import { at, everything, hostOf, idOf, type Rule, twice } from "./manifest.ts";

/** The section of the resources that a reference points into, by the element that refers. Source: manifest/resources.md */
const SECTION: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  Runtime: "bt:Urls",
  FunctionFile: "bt:Urls",
  SourceLocation: "bt:Urls",
};

export const references: Rule = (app) => {
  const sections = at(app, "VersionOverrides", "Resources").children;
  const defined = sections.flatMap(({ name, children }) =>
    children.map((child) => ({ section: name, id: idOf(child) })),
  );
  const used = everything(hostOf(app)).flatMap(({ name, attributes: { resid } }) =>
    resid === undefined ? [] : [{ name, resid }],
  );
  const ids = defined.map(({ id }) => id);
  return [
    ...twice(ids).map((id) => `${id} is defined twice`),
    ...used
      .filter(
        ({ name, resid }) => !defined.some(({ section, id }) => id === resid && section === SECTION[name]),
      )
      .map(({ name, resid }) => `${name} names ${resid}, which is no resource of its kind`),
    ...ids.filter((id) => !used.some(({ resid }) => resid === id)).map((id) => `${id} is named by nothing`),
    ...ids.filter((id) => id === "" || id.length > 32).map((id) => `${id} is longer than 32 characters`),
  ];
};

const LENGTHS: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** Vietnamese and once English. Source of the lengths: manifest/displayname.md, description.md and resources.md */
export const texts: Rule = (app) => {
  const own = [
    { text: at(app, "DisplayName"), limit: 125 },
    { text: at(app, "Description"), limit: 250 },
  ];
  const named = at(app, "VersionOverrides", "Resources").children.flatMap(({ name, children }) => {
    const limit = LENGTHS[name];
    return limit === undefined ? [] : children.map((text) => ({ text, limit }));
  });
  return [...own, ...named].flatMap(({ text, limit }) => {
    const label = idOf(text) || text.name;
    const overrides = text.children.map(({ attributes }) => attributes);
    const values = [text.attributes["DefaultValue"] ?? "", ...overrides.map(({ Value }) => Value ?? "")];
    return [
      ...(overrides.map(({ Locale }) => Locale).join() === "en-US"
        ? []
        : [`${label} is not said once in English`]),
      ...(values.some((value) => value.trim() === "") ? [`${label} says nothing`] : []),
      ...(values.some((value) => value.length > limit)
        ? [`${label} is longer than ${limit} characters`]
        : []),
      ...(values.some((value) => value !== value.normalize("NFC")) ? [`${label} is not NFC`] : []),
    ];
  });
};

/** Source: manifest/resources.md, "Provides HTTPS URLs"; every page and icon is the deployment's own, help may be elsewhere. */
export const addresses: Rule = (app) =>
  everything(app).flatMap(({ name, attributes, children }) => {
    const isAddress = /Url$|^SourceLocation$|^bt:Image$/.test(name);
    const values = [attributes["DefaultValue"], ...children.map((child) => child.attributes["Value"])];
    return isAddress
      ? values
          .filter((value) => value !== undefined && originOf(value) !== PLACEHOLDER_ORIGIN)
          .filter((value) => name !== "SupportUrl" || value?.startsWith("https://") !== true)
          .map((value) => `${value} is not https of the deployment`)
      : [];
  });

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "");
