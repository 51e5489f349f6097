import type { OpenAPIHono } from "@hono/zod-openapi";
import { reachesWholeOrganisation } from "../../domain/access.ts";
import type { RunId } from "../../domain/ids.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { WorkbookResponse } from "../../domain/protocol/workbooks.ts";
import { type WorkbookItem, workbookObjectKey } from "../workbook/workbook-store.ts";
import { readWorkbook, startWorkbook } from "./contract/workbooks.ts";
import type { ApiDependencies } from "./dependencies.ts";
import type { Identity } from "./identity.ts";
import { problem } from "./problem.ts";
import type { RequestEnv } from "./request-env.ts";
import { readStandpoint } from "./standpoint.ts";

export function serveWorkbooks(app: OpenAPIHono<RequestEnv>, deps: ApiDependencies): void {
  const { runs, workbooks } = deps;

  const exportableRun = async (identity: Identity, id: RunId): Promise<ExportableRun> => {
    const run = await runs.read(id);
    if (run === undefined) return { kind: identity.roles.length === 0 ? "forbidden" : "not-found" };
    const { reach } = await readStandpoint(deps, identity, run.year);
    return reachesWholeOrganisation(reach, "export") ? { kind: "exportable", run } : { kind: "forbidden" };
  };

  const write = async (id: string, run: RunId, execution: string): Promise<void> => {
    try {
      await deps.startExecution("workbook", execution, { id, run });
    } catch (error) {
      await workbooks.fail(id, "not-started");
      throw error;
    }
  };

  app.openapi(startWorkbook, async (c) => {
    const request = c.req.valid("json");
    const found = await exportableRun(c.get("identity"), request.run);
    if (found.kind !== "exportable") return problem(c, found.kind);
    if (found.run.status !== "finished" && found.run.status !== "published")
      return problem(c, "run-not-ready");
    const id = `${request.run}-${request.report}`;
    if (await workbooks.create(id, request.run)) await write(id, request.run, id);
    // An execution's name is taken for ninety days, and the one of this id has failed.
    else if (await workbooks.restart(id)) await write(id, request.run, `${id}-${deps.newId()}`);
    const item = await workbooks.read(id);
    if (item === undefined) throw new Error(`workbook ${id} vanished`);
    return c.json(await wireWorkbook(item, found.run), 202);
  });

  app.openapi(readWorkbook, async (c) => {
    const item = await workbooks.read(c.req.valid("param").id);
    const identity = c.get("identity");
    if (item === undefined) return problem(c, identity.roles.length === 0 ? "forbidden" : "not-found");
    const found = await exportableRun(identity, item.run);
    if (found.kind !== "exportable") return problem(c, found.kind);
    return c.json(await wireWorkbook(item, found.run), 200);
  });

  const wireWorkbook = async (item: WorkbookItem, run: RunResponse): Promise<WorkbookResponse> => {
    const { id, status, rows } = item;
    const fileName = `tong-hop-${run.period.toLowerCase()}${run.dryRun ? "-chay-thu" : ""}.xlsx`;
    const url = status === "ready" ? await deps.downloadUrl(workbookObjectKey(id), fileName) : null;
    return { id, status, url, rows };
  };
}

type ExportableRun =
  | { readonly kind: "exportable"; readonly run: RunResponse }
  | { readonly kind: "not-found" | "forbidden" };
