import { readFileSync } from "node:fs";
import * as z from "zod";
import { Role } from "../../domain/vocabulary/role.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../domain/forms/form.ts";
import { LETTERHEAD_NAMES } from "../../domain/vocabulary/setting.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { Settings } from "../../domain/facts/settings.ts";
import { IssueCode } from "../../domain/vocabulary/faults/issue-code.ts";
import { ListCode } from "../../domain/vocabulary/faults/list-code.ts";
import { LineStatus } from "../../domain/vocabulary/list/list-kind.ts";
import { PROBLEM_STATUS } from "../../domain/vocabulary/faults/problem-code.ts";
import { APP_PACKAGE } from "../../infra/pane/delivery.ts";
import { StackSettings } from "../../infra/stack/stack-settings.ts";
import { SECTIONS } from "../bench/sections.ts";
import { repositoryFiles } from "./repository-files.ts";

/** Every name of the product that a document may use: forms, columns, settings, codes, fields, exports. */
export function productNames(openApi: unknown): ReadonlySet<string> {
  return new Set([
    ...FORMS.flatMap(formNames),
    ...Object.keys(Settings.shape),
    ...LETTERHEAD_NAMES.map((name) => `letterhead.${name}`),
    ...Role.options,
    ...Object.keys(PROBLEM_STATUS),
    ...IssueCode.options,
    ...ListCode.options,
    ...LineStatus.options,
    ...words(POLICIES),
    ...POLICIES.map(nameOf),
    ...words(z.toJSONSchema(Policy, { io: "input", unrepresentable: "any" })),
    ...words(openApi),
    ...exampleNames(),
    ...Object.entries(json("cdk.json").context).flatMap(([key, value]) => [key, String(value)]),
    ...words(z.toJSONSchema(StackSettings, { io: "input", unrepresentable: "any" })),
    APP_PACKAGE,
    // All routes of the service stand below it.
    "/v1/",
    ...Object.keys(json("package.json").dependencies),
    ...Object.keys(json("package.json").devDependencies),
    ...SECTIONS.map(({ name }) => name),
    ...repositoryFiles().flatMap((file) => /^lambda\/(.*)\/handler\.ts$/.exec(file)?.[1] ?? []),
    ...sourceNames(),
  ]);
}

/** A form, its columns with and without the form before them, and the choices of its lists. */
function formNames({ id, columns }: Form): readonly string[] {
  return [
    id,
    ...Object.entries(columns).flatMap(([name, column]) => [
      name,
      `${id}.${name}`,
      ...(column.kind === "choice" ? Object.keys(column.options) : []),
    ]),
  ];
}

/** The fields of files that people write by hand, from the examples that tests run. */
function exampleNames(): readonly string[] {
  const files = repositoryFiles().filter((file) => /^(test\/cases|docs\/examples)\/.*\.json$/.test(file));
  return files.flatMap((file) => words(json(file)));
}

/** Names that the source exports, gives to a resource or an output of the stack, or reads from the environment. */
function sourceNames(): readonly string[] {
  const sources = repositoryFiles().filter((file) => /^(domain|addin|lambda|infra|test)\/.*\.ts$/.test(file));
  return sources.flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /export (?:async )?(?:function|const|interface|type|class) (\w+)|(?:new \w+\(this, |schedule\(|output\()"(\w+)"|process\.env\["(\w+)"\]/g,
      ),
    ].flatMap((found) => found.slice(1).filter((name) => name !== undefined)),
  );
}

/** The keys of a document at every depth with the paths to them from each key above, and the texts that are single words. */
function words(value: unknown): readonly string[] {
  if (typeof value === "string") return /^[\w.-]+$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [key, ...Object.keys(inner ?? {}).map((below) => `${key}.${below}`)]),
    ...words(inner),
  ]);
}

function json(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}
