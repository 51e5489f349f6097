import { aboutText, basesOf, valueLine } from "../policy/reading/bases.ts";
import { listValues } from "../policy/reading/list-values.ts";
import { SOURCE_KINDS_TEXTS } from "../texts/document/policy-parts.ts";
import { BASES_ANNEX_TEXTS as TEXTS } from "../texts/paper/bases-annex.ts";
import { fill } from "../values/bilingual.ts";
import { nameSettings } from "../wording/setting-words.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { type DossierFacts, kindIn } from "./part/dossier-facts.ts";
import { fileName } from "./part/file-name.ts";
import { headOf } from "./part/paper-head.ts";
import { type Paper, table } from "./part/paper.ts";

/** Every value that was used beside its text: article, sentence, how the wording was come by, day in force, end, successor. */
export function basesAnnex(facts: DossierFacts): Paper {
  const { policy } = facts;
  const about = fill(TEXTS.about, { period: periodInSentence(facts.period, "vi") });
  const bases = basesOf(listValues(policy));
  return {
    kind: kindIn(facts, "bases-annex"),
    name: fileName(TEXTS.name),
    title: about,
    authority: facts.office,
    count: null,
    filled: {
      ...headOf(facts, "report", about),
      danh_sach: table({
        columns: [
          { caption: TEXTS.columns.number, width: 5, align: "center" },
          { caption: TEXTS.columns.source, width: 27 },
          { caption: TEXTS.columns.text, width: 25 },
          { caption: TEXTS.columns.values, width: 43 },
        ],
        rows: bases.map(({ source, values }, index) => [
          String(index + 1),
          `${SOURCE_KINDS_TEXTS[source.kind].vi}: ${nameSettings(source.source, "vi")}`,
          [...aboutText(source, "vi"), source.address ?? ""].filter((line) => line !== "").join("; "),
          [...new Set(values.map((value) => valueLine(value, "vi", policy.effective)))].join("; "),
        ]),
      }),
    },
  };
}
