import * as z from "zod";
import { APP_PACKAGE_TEXTS } from "../../domain/texts/pane/app.ts";
import type { Bilingual } from "../../domain/values/bilingual.ts";
import { bilingualOf, type ManifestIcon, type ManifestParts } from "./manifest-parts.ts";

/** The version of Microsoft's schema for which it is written. */
export const SCHEMA_VERSION = "1.30";
const SCHEMA = `https://developer.microsoft.com/en-us/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams`;

/** The files of an app package beside its manifest. */
export const PACKAGE_FILES = { color: "color.png", outline: "outline.png", english: "en-us.json" } as const;

const Shortcuts = z.object({
  actions: z.array(z.object({ id: z.string(), name: z.string() })),
  shortcuts: z.array(z.object({ action: z.string(), key: z.object({ default: z.string() }) })),
});

export interface UnifiedManifest {
  /** `manifest.json`, with its texts in Vietnamese. */
  readonly manifest: object;
  /** What the same places say in English, by their path in the manifest. */
  readonly english: Readonly<Record<string, string>>;
}

/**
 * The manifest of a stage in the form of Microsoft 365: the same add-in as its XML manifest. Microsoft's own converter keeps
 * English only and calls it the language of the whole, so this follows the XML's two languages.
 * @param supportUrl the office's page for users, since the schema asks for three pages of the maker
 */
export function unifiedManifest(
  parts: ManifestParts,
  { shortcuts: keys, supportUrl }: { readonly shortcuts: unknown; readonly supportUrl: string },
): UnifiedManifest {
  const { actions, shortcuts } = Shortcuts.parse(keys);
  const { DesktopFormFactor: form } = parts.VersionOverrides.Hosts.Host;
  const { CustomTab: tab } = form.ExtensionPoint;
  const { Images, Urls, ShortStrings, LongStrings } = parts.VersionOverrides.Resources;
  const texts = new Map([...ShortStrings.String, ...LongStrings.String].map((text) => [text.id, text]));
  const addresses = new Map([...Images.Image, ...Urls.Url].map(({ id, DefaultValue }) => [id, DefaultValue]));
  const english: Record<string, string> = {};
  const told = (path: string, text: Bilingual): string => {
    english[path] = text.en;
    return text.vi;
  };
  const textOf = (path: string, { resid }: { readonly resid: string }): string =>
    told(path, bilingualOf(known(texts, resid)));
  const iconsOf = ({ Image }: ManifestIcon) =>
    Image.map(({ size, resid }) => ({ size, url: known(addresses, resid) }));

  const place = "extensions[0].ribbons[0].tabs[0]";
  const page = known(addresses, form.FunctionFile.resid);
  const capabilities = parts.Requirements.Sets.Set.map((set) => ({
    name: set.Name,
    minVersion: set.MinVersion,
  }));
  const groups = tab.Group.map((group, index) => ({
    id: group.id,
    label: textOf(`${place}.groups[${index}].label`, group.Label),
    icons: iconsOf(group.Icon),
    controls: group.Control.map((control, position) => {
      const at = `${place}.groups[${index}].controls[${position}]`;
      return {
        id: control.id,
        type: "button",
        label: textOf(`${at}.label`, control.Label),
        icons: iconsOf(control.Icon),
        supertip: {
          title: textOf(`${at}.supertip.title`, control.Supertip.Title),
          description: textOf(`${at}.supertip.description`, control.Supertip.Description),
        },
        actionId: control.Action.FunctionName ?? control.Action.TaskpaneId,
      };
    }),
  }));
  const panes = tab.Group.flatMap(({ Control }) => Control).flatMap(({ Action }) => Action.TaskpaneId ?? []);
  const manifest = {
    $schema: `${SCHEMA}.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id: parts.Id,
    // The fourth number of an XML manifest has no place in it.
    version: parts.Version.split(".").slice(0, 3).join("."),
    localizationInfo: {
      defaultLanguageTag: parts.DefaultLocale.toLowerCase(),
      additionalLanguages: [{ languageTag: "en-us", file: PACKAGE_FILES.english }],
    },
    developer: {
      name: parts.ProviderName,
      websiteUrl: supportUrl,
      privacyUrl: supportUrl,
      termsOfUseUrl: supportUrl,
    },
    name: { short: told("name.short", bilingualOf(parts.DisplayName)) },
    description: {
      short: told("description.short", APP_PACKAGE_TEXTS.short),
      full: told("description.full", bilingualOf(parts.Description)),
    },
    icons: { color: PACKAGE_FILES.color, outline: PACKAGE_FILES.outline },
    accentColor: "#C1272D",
    validDomains: [new URL(page).host, ...parts.AppDomains.AppDomain.map((address) => new URL(address).host)],
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    extensions: [
      {
        requirements: { capabilities, scopes: ["workbook"] },
        runtimes: [
          {
            id: "QuanTriet.Runtime",
            type: "general",
            code: { page },
            // The shared runtime of the XML manifest: pane and commands are one page.
            lifetime: "long",
            actions: [
              ...panes.map((id) => ({ id, type: "openPage", view: id })),
              ...actions.map(({ id, name }) => ({ id, type: "executeFunction", displayName: name })),
            ],
          },
        ],
        ribbons: [{ tabs: [{ id: tab.id, label: textOf(`${place}.label`, tab.Label), groups }] }],
        keyboardShortcuts: [
          {
            shortcuts: shortcuts.map(({ action, key }) => ({ key, actionId: action })),
            keyMappingFiles: { shortcutsUrl: parts.ExtendedOverrides.Url },
          },
        ],
      },
    ],
  };
  return { manifest, english: { $schema: `${SCHEMA}.Localization.schema.json`, ...english } };
}

function known<T>(resources: ReadonlyMap<string, T>, id: string): T {
  const resource = resources.get(id);
  if (resource === undefined) throw new Error(`the manifest has no resource "${id}"`);
  return resource;
}
