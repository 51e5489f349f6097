import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { contentPolicy, deployedOrigins } from "../../infra/pane/content-policy.ts";

test("the documented content security policy is the one that the stack sends", async () => {
  const documented = await readFile("docs/sideload.md", "utf8");
  const [, policy = ""] = /^Content-Security-Policy: (.*(?:\n {2}.*)*)/m.exec(documented) ?? [];
  expect(policy.replaceAll(/\s+/g, " ")).toBe(
    contentPolicy(deployedOrigins("https://BUCKET.s3.REGION.amazonaws.com")),
  );
});
