import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildPane } from "../../infra/pane/pane.ts";
import type { Section } from "./comparison.ts";

/** React with Fluent v9, without any code of the application. */
const TEMPLATE_KB = 185;
const GOAL_KB = 110;

export const pane: Section = {
  name: "pane",
  title: "What the task pane loads when it opens (scripts, gzip 9)",
  async compare() {
    const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
    try {
      const { initial } = await buildPane(folder, {
        kind: "production",
        origin: "https://addin.invalid",
        config: { signIn: { kind: "entra", clientId: "bench", tenantId: "bench" } },
      });
      const files = await Promise.all(initial.map((file) => readFile(path.join(folder, file))));
      const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
      return [
        {
          measured: "initial scripts",
          against: "React + Fluent v9 template",
          data: `${initial.length} files`,
          runs: 1,
          median: bytes / 1024,
          base: TEMPLATE_KB,
          unit: "KB",
          goal: GOAL_KB / TEMPLATE_KB,
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
