import { expect, test } from "vitest";
import { contentTypeOf, uploadOrder } from "../../infra/pane/delivery.ts";

test("the page is uploaded after everything that it names, so that no browser gets half of a version", () => {
  const files = ["taskpane.html", "zz.json", "config.json", "scripts/a-1.js", "assets/app-16.png"];
  expect(uploadOrder(files)).toEqual([
    "assets/app-16.png",
    "scripts/a-1.js",
    "config.json",
    "zz.json",
    "taskpane.html",
  ]);
});

test("a file of a kind that nobody knows is no page", () => {
  expect(contentTypeOf("a.html")).toBe("text/html; charset=utf-8");
  expect(contentTypeOf("a.unknown")).toBe("application/octet-stream");
});
