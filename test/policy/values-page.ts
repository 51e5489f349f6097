import { aboutText, basesOf, valueLine } from "../../domain/policy/reading/bases.ts";
import { listValues } from "../../domain/policy/reading/list-values.ts";
import { isNewest, POLICIES } from "../../domain/policy/library/library.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { SOURCE_KINDS_TEXTS } from "../../domain/texts/document/policy-parts.ts";

const BLOCK = /(<!-- values -->\n).*(<!-- end of values -->\n)/s;

/** `docs/policy.md` with the values of the newest rule books, each source with what rests on it. */
export function withValues(page: string): string {
  const tables = POLICIES.filter(isNewest).map(tableOf);
  return page.replace(BLOCK, (_, begin: string, end: string) => begin + tables.join("") + end);
}

function tableOf(policy: Policy): string {
  const rows = basesOf(listValues(policy)).map(({ source, values }) => {
    const address = source.address?.startsWith("http") ? `<${source.address}>` : (source.address ?? "");
    const lines = values.map((value) => valueLine(value, "en", policy.effective));
    const cells = [
      SOURCE_KINDS_TEXTS[source.kind].en,
      source.source,
      [...aboutText(source, "en"), ...(address === "" ? [] : [address])].join("; "),
      [...new Set(lines)].join("; "),
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("~", "\\~")).join(" | ")} |\n`;
  });
  return `
### Values of \`${policy.id}\` version ${policy.version}

| kind | source | the text | values |
|---|---|---|---|
${rows.join("")}`;
}
