import { expect, test } from "vitest";

import { conformanceCases } from "../../infra/local/excel/conformance/cases.ts";
import { excelInMemory } from "./excel-in-memory.ts";

test.each(conformanceCases)("$id $title", async ({ run }) => {
  await expect(run(excelInMemory())).resolves.toBeUndefined();
});
