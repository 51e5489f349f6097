import type { ApiApp } from "../http/api-app.ts";
import { makeApp } from "../http/app.ts";
import type { PaneDeps } from "./deps.ts";
import { serveMe } from "./me.ts";
import { serveNames } from "./names.ts";
import { serveRegisters } from "./registers.ts";

/** The routes that a pane calls all day: the user, the names of others, and the rows. */
export function makePaneApi(deps: PaneDeps): ApiApp {
  const app = makeApp(deps);
  serveMe(app, deps);
  serveNames(app, deps);
  serveRegisters(app, deps);
  return app;
}
