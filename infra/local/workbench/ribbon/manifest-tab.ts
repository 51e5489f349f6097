import { XMLParser } from "fast-xml-parser";
import * as z from "zod";
import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import type { RibbonTab } from "./ribbon-tab.ts";

/** A resource, its value for the manifest's own language and those for others. */
const Text = z.object({
  id: z.string(),
  DefaultValue: z.string(),
  "bt:Override": z.array(z.object({ Locale: z.string(), Value: z.string() })).default([]),
});
const Resid = z.object({ resid: z.string() });
const Icon = z.object({ "bt:Image": z.array(z.object({ size: z.string(), resid: z.string() })) });
const Control = z.object({
  id: z.string(),
  Label: Resid,
  Supertip: z.object({ Description: Resid }),
  Icon,
  Action: z.object({ FunctionName: z.string().optional() }),
});
const Group = z.object({ Label: Resid, Control: z.array(Control) });
const CustomTab = z.object({ Label: Resid, Group: z.array(Group) });
const Manifest = z.object({
  OfficeApp: z.object({
    VersionOverrides: z.object({
      Hosts: z.object({
        Host: z.object({ DesktopFormFactor: z.object({ ExtensionPoint: z.object({ CustomTab }) }) }),
      }),
      Resources: z.object({
        "bt:Images": z.object({
          "bt:Image": z.array(z.object({ id: z.string(), DefaultValue: z.string() })),
        }),
        "bt:ShortStrings": z.object({ "bt:String": z.array(Text) }),
        "bt:LongStrings": z.object({ "bt:String": z.array(Text) }),
      }),
    }),
  }),
});

const LISTS: ReadonlySet<string> = new Set(["Group", "Control", "bt:Image", "bt:String", "bt:Override"]);
/** The sizes of a large button's icon on a screen of ordinary density, and of the one that is scaled to dense ones. */
const ICON_SIZE = "32";
const DENSE_ICON_SIZE = "80";

/**
 * The add-in's own tab as `manifest.xml` declares it, with its icons' addresses relative to the page.
 * @throws Error for a manifest without such a tab
 */
export function parseManifestTab(manifest: string): RibbonTab {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => LISTS.has(name),
  });
  const { Hosts, Resources } = Manifest.parse(parser.parse(manifest)).OfficeApp.VersionOverrides;
  const texts = new Map(
    [...Resources["bt:ShortStrings"]["bt:String"], ...Resources["bt:LongStrings"]["bt:String"]].map(
      (text): [string, Bilingual] => [text.id, bilingual(text)],
    ),
  );
  const images = new Map(
    Resources["bt:Images"]["bt:Image"].map(({ id, DefaultValue }) => [id, DefaultValue]),
  );
  const textOf = ({ resid }: z.infer<typeof Resid>): Bilingual => found(texts, resid);
  const iconOf = (icon: z.infer<typeof Icon>, wanted: string): string => {
    const image = icon["bt:Image"].find(({ size }) => size === wanted);
    return new URL(found(images, image?.resid ?? "")).pathname.slice(1);
  };
  const { Label, Group: groups } = Hosts.Host.DesktopFormFactor.ExtensionPoint.CustomTab;
  return {
    label: textOf(Label),
    groups: groups.map((group) => ({
      label: textOf(group.Label),
      buttons: group.Control.map((control) => ({
        label: textOf(control.Label),
        tip: textOf(control.Supertip.Description),
        icon: iconOf(control.Icon, ICON_SIZE),
        denseIcon: iconOf(control.Icon, DENSE_ICON_SIZE),
        action: control.Action.FunctionName,
      })),
    })),
  };
}

function bilingual({ DefaultValue, "bt:Override": overrides }: z.infer<typeof Text>): Bilingual {
  const english = overrides.find(({ Locale }) => Locale.startsWith("en"));
  return { vi: DefaultValue, en: english?.Value ?? DefaultValue };
}

function found<T>(resources: ReadonlyMap<string, T>, id: string): T {
  const resource = resources.get(id);
  if (resource === undefined) throw new Error(`the manifest has no resource "${id}"`);
  return resource;
}
