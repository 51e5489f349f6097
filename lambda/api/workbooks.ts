import type { WorkbookResponse } from "../../domain/protocol/workbooks.ts";
import { WORKBOOK_READ } from "../aws/log-events.ts";
import { canonicalJson } from "../aws/canonical-json.ts";
import { leavesNothingOut } from "../../domain/register/redaction.ts";
import {
  committeeWorkbookId,
  fileEnding,
  workbookId,
  type WorkbookOrder,
  workbookObjectKey,
} from "../workbook/order/workbook-order.ts";
import type { WorkbookItem } from "../workbook/order/workbook-store.ts";
import type { ApiApp } from "../http/api-app.ts";
import { workbookRoute, startWorkbookRoute } from "../http/contract/workbooks.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { readerCopy, workbookOrder } from "./workbook-reader.ts";

export function serveWorkbooks(app: ApiApp, deps: ApiDeps): void {
  const { workbooks } = deps;

  const write = async (id: string, execution: string): Promise<void> => {
    try {
      await deps.startExecution("workbook", execution, { id });
    } catch (error) {
      await workbooks.fail(id, "not-started");
      throw error;
    }
  };

  /** A published run ends with its committee's workbook, which serves until something is entered that it should show. */
  const idOf = async (order: WorkbookOrder): Promise<string> => {
    const { request, redaction, entered } = order;
    if (request.report !== "committee" || !leavesNothingOut(redaction)) return workbookId(order);
    const own = committeeWorkbookId(request.run);
    const written = await workbooks.read(own);
    return written === undefined || written.order.entered === entered ? own : workbookId(order);
  };

  app.openapi(startWorkbookRoute, async (c) => {
    const request = c.req.valid("json");
    const identity = c.get("identity");
    const copy = await readerCopy(deps, identity, request);
    if (copy.kind === "invalid-request") return problem(c, copy.kind, { field: copy.field });
    if (copy.kind !== "readable") return problem(c, copy.kind);
    const order = await workbookOrder(deps, identity, request, copy);
    const id = await idOf(order);
    if (await workbooks.create(id, order)) await write(id, id);
    // An execution's name stays taken for ninety days, so a failed workbook restarts under another name.
    else if (await workbooks.restart(id)) await write(id, `${id.slice(0, 70)}-${deps.newId()}`);
    const item = await workbooks.read(id);
    if (item === undefined) throw new Error(`workbook ${id} vanished`);
    return c.json(await wireWorkbook(item, copy.fileName), 202);
  });

  app.openapi(workbookRoute, async (c) => {
    const item = await workbooks.read(c.req.valid("param").id);
    const identity = c.get("identity");
    if (item === undefined) return problem(c, identity.roles.length === 0 ? "forbidden" : "not-found");
    const { request, redaction, hiddenForms } = item.order;
    const copy = await readerCopy(deps, identity, request);
    if (copy.kind === "invalid-request") return problem(c, "not-found");
    if (copy.kind !== "readable") return problem(c, copy.kind === "run-not-ready" ? "not-found" : copy.kind);
    // The copy was made with another redaction, for a reader with other rights.
    const orderedWith = canonicalJson([redaction, hiddenForms]);
    if (canonicalJson([copy.redaction, copy.hiddenForms]) !== orderedWith) return problem(c, "forbidden");
    if (item.status === "ready")
      deps.log.info(WORKBOOK_READ, { traceId: c.get("traceId"), user: identity.user, workbook: item.id });
    return c.json(await wireWorkbook(item, copy.fileName), 200);
  });

  const wireWorkbook = async (item: WorkbookItem, fileName: string): Promise<WorkbookResponse> => {
    const { id, status, rows, order } = item;
    const name = `${fileName}.${fileEnding(order.request)}`;
    const url =
      status === "ready" ? await deps.downloadUrl(workbookObjectKey(id, order.request), name) : null;
    return { id, status, url, rows };
  };
}
