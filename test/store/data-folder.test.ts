import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openDataFolder, type DataFolderOptions } from "../../infra/local/store/data-folder.ts";

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), "data-"));
const put = (folder: string, name: string, text = ""): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const marked = (folder: string): unknown => JSON.parse(readFileSync(path.join(folder, "store.json"), "utf8"));

/** Opens and closes the folder; returns the store whose data it holds. */
async function visit(folder: string, options: DataFolderOptions = {}): Promise<string> {
  const data = openDataFolder(folder, options);
  await data.close();
  return data.store;
}

describe("a data folder", { tags: ["dynoxide"] }, () => {
  test("says whose data it keeps, of which version and layout", async () => {
    const folder = path.join(newFolder(), "deep", "data");
    await visit(folder, { store: "dynoxide" });
    expect(marked(folder)).toEqual({
      store: "dynoxide",
      version: JSON.parse(readFileSync("package.json", "utf8")).version,
      schema: 1,
    });
  });

  test("is open for one at a time, and free when that one has closed it", async () => {
    const folder = newFolder();
    const data = openDataFolder(folder, { store: "dynoxide" });
    await expect(visit(folder)).rejects.toThrow(
      new RegExp(`đang được một bản khác dùng .* \\(process ${process.pid}\\)`),
    );
    await data.close();
    await visit(folder);
  });

  test("is not opened by another store than the one whose data it keeps", async () => {
    const folder = newFolder();
    await visit(folder, { store: "dynoxide" });
    await expect(visit(folder, { store: "dynamodb-local" })).rejects.toThrow(
      /are of Dynoxide: .*move-data -- --store dynamodb-local.*--store dynoxide/,
    );
    expect(marked(folder)).toMatchObject({ store: "dynoxide" });
  });

  test("from before there were marks is told by its data file", { tags: ["java"] }, async () => {
    const folder = newFolder();
    put(folder, "tables/shared-local-instance.db");
    await expect(visit(folder, { store: "dynoxide" })).rejects.toThrow(/are of DynamoDB Local/);
    expect(await visit(folder)).toBe("dynamodb-local");
    expect(marked(folder)).toMatchObject({ store: "dynamodb-local" });
  });

  test("that holds something else is neither used nor emptied", async () => {
    const folder = newFolder();
    put(folder, "luận văn.docx", "mười năm");
    for (const fresh of [false, true]) {
      await expect(visit(folder, { store: "dynoxide", fresh })).rejects.toThrow(
        /"luận văn.docx", which is no data of Quán Triệt/,
      );
    }
    expect(readFileSync(path.join(folder, "luận văn.docx"), "utf8")).toBe("mười năm");
  });

  test.each([
    ["cannot be read", "{", /cannot be read/],
    ["names no store of ours", '{"store":"redis","version":"1.0.0","schema":1}', /cannot be read/],
    [
      "is of a later version",
      '{"store":"dynoxide","version":"9.8.7","schema":2}',
      /written by version 9\.8\.7/,
    ],
  ])("whose mark %s is neither used nor emptied", async (_, text, message) => {
    const folder = newFolder();
    put(folder, "store.json", text);
    put(folder, "tables/dynoxide.db", "rows");
    for (const fresh of [false, true]) await expect(visit(folder, { fresh })).rejects.toThrow(message);
    expect(existsSync(path.join(folder, "tables/dynoxide.db"))).toBe(true);
  });

  test("is emptied when it is ours and that is asked for, whatever store kept it", async () => {
    const folder = newFolder();
    put(folder, "tables/shared-local-instance.db");
    put(folder, "objects/data/x");
    expect(await visit(folder, { store: "dynoxide", fresh: true })).toBe("dynoxide");
    expect(readdirSync(folder).toSorted()).toEqual(["functions.log", "lock", "store.json", "tables"]);
    expect(readdirSync(path.join(folder, "tables"))).toEqual([]);
  });

  test.each(["/proc/quan-triet", fileURLToPath(import.meta.url)])(
    "that cannot be written is named: %s",
    async (place) => {
      await expect(visit(place, { store: "dynoxide" })).rejects.toThrow(
        `The folder ${place} cannot be written`,
      );
    },
  );
});
