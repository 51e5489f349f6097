import { XMLParser } from "fast-xml-parser";
import * as z from "zod";
import type { Bilingual } from "../../domain/values/bilingual.ts";

const Value = z.object({ DefaultValue: z.string() });
const Text = Value.extend({
  Override: z.array(z.object({ Locale: z.string(), Value: z.string() })).default([]),
});
const Named = Text.extend({ id: z.string() });
const Resid = z.object({ resid: z.string() });
const Icon = z.object({ Image: z.array(z.object({ size: z.coerce.number() }).extend(Resid.shape)) });

/** The parts of an add-in's XML manifest that a unified one says too; prefixes of names are dropped. */
const Manifest = z.object({
  OfficeApp: z.object({
    Id: z.string(),
    Version: z.string(),
    ProviderName: z.string(),
    DefaultLocale: z.string(),
    DisplayName: Text,
    Description: Text,
    AppDomains: z.object({ AppDomain: z.array(z.string()) }),
    Requirements: z.object({
      Sets: z.object({ Set: z.array(z.object({ Name: z.string(), MinVersion: z.string() })) }),
    }),
    VersionOverrides: z.object({
      Hosts: z.object({
        Host: z.object({
          DesktopFormFactor: z.object({
            FunctionFile: Resid,
            ExtensionPoint: z.object({
              CustomTab: z.object({
                id: z.string(),
                Label: Resid,
                Group: z.array(
                  z.object({
                    id: z.string(),
                    Label: Resid,
                    Icon,
                    Control: z.array(
                      z.object({
                        id: z.string(),
                        Label: Resid,
                        Supertip: z.object({ Title: Resid, Description: Resid }),
                        Icon,
                        Action: z.object({
                          FunctionName: z.string().optional(),
                          TaskpaneId: z.string().optional(),
                        }),
                      }),
                    ),
                  }),
                ),
              }),
            }),
          }),
        }),
      }),
      Resources: z.object({
        Images: z.object({ Image: z.array(Value.extend({ id: z.string() })) }),
        Urls: z.object({ Url: z.array(Value.extend({ id: z.string() })) }),
        ShortStrings: z.object({ String: z.array(Named) }),
        LongStrings: z.object({ String: z.array(Named) }),
      }),
    }),
    ExtendedOverrides: z.object({ Url: z.string() }),
  }),
});
export type ManifestParts = z.infer<typeof Manifest>["OfficeApp"];
export type ManifestIcon = z.infer<typeof Icon>;

const LISTS: ReadonlySet<string> = new Set([
  "Group",
  "Control",
  "Image",
  "Url",
  "String",
  "Override",
  "Set",
  "AppDomain",
]);

/** @throws ZodError for a manifest of another build */
export function parseManifestParts(xml: string): ManifestParts {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseTagValue: false,
    isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && LISTS.has(name),
  });
  return Manifest.parse(parser.parse(xml)).OfficeApp;
}

export function bilingualOf({ DefaultValue, Override }: z.infer<typeof Text>): Bilingual {
  const english = Override.find(({ Locale }) => Locale.startsWith("en"));
  return { vi: DefaultValue, en: english?.Value ?? DefaultValue };
}
