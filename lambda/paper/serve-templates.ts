import { PAPER_TAGS } from "../../domain/paper/part/paper-tags.ts";
import { tagsOf } from "../../domain/paper/part/template-faults.ts";
import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { PAPER_KIND_TEXTS } from "../../domain/texts/paper/template-files.ts";
import { render } from "../../domain/values/bilingual.ts";
import { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import type { ApiApp } from "../http/api-app.ts";
import { bringTemplateRoute, templatesRoute } from "../http/contract/papers.ts";
import { problem } from "../http/contract/problem.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { DossierDeps } from "../workbook/paper/read-dossier.ts";

export function serveTemplates(app: ApiApp, deps: DossierDeps): void {
  app.openapi(templatesRoute, async (c) => {
    const { reach } = await readReaderView(deps, c.get("identity"), c.req.valid("query").year);
    if (!reachesWholeOrganisation(reach, "export")) return problem(c, "forbidden");
    const language = c.get("language");
    const kept = new Map((await deps.paperTemplates.list()).map((one) => [one.kind, one]));
    const templates = PaperKind.options.map((kind) => {
      const { object = null, ...own } = kept.get(kind) ?? {};
      return {
        kind,
        title: render(PAPER_KIND_TEXTS[kind], language),
        tags: tagsOf(kind).map((tag) => ({ tag: `{{${tag}}}`, meaning: render(PAPER_TAGS[tag], language) })),
        own: object === null || !("by" in own) ? null : own,
      };
    });
    return c.json({ templates }, 200);
  });

  app.openapi(bringTemplateRoute, async (c) => {
    const { kind } = c.req.valid("param");
    const { year, fileName, content } = c.req.valid("json");
    const { user: by, name: byName } = c.get("identity");
    const { reach } = await readReaderView(deps, c.get("identity"), year);
    if (!reachesWholeOrganisation(reach, "number-papers")) return problem(c, "forbidden");
    const change = { kind, fileName, by, byName, at: deps.now() };
    if (content === null) {
      await deps.paperTemplates.keep(change, null);
      return c.json({ faults: [] }, 200);
    }
    const file = Buffer.from(content, "base64");
    // The library of Word files is loaded by what needs it, not with every route.
    const { checkTemplate } = await import("./check-template.ts");
    const faults = await checkTemplate(kind, file, c.get("language"));
    if (faults.length === 0) await deps.paperTemplates.keep(change, file);
    return c.json({ faults: [...faults] }, 200);
  });
}
