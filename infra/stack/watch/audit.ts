import { ReadWriteType, Trail } from "aws-cdk-lib/aws-cloudtrail";
import { type ILogGroup, QueryDefinition, QueryString } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { FEED_READ, RESULTS_READ, SCORE_SHEET_READ, WORKBOOK_READ } from "../../../lambda/aws/log-events.ts";

export interface AuditOptions {
  readonly name: string;
  readonly api: ILogGroup;
  readonly feed: ILogGroup;
  readonly trail: IBucket;
  readonly watched: readonly IBucket[];
}

/** The questions of an audit, as saved queries of Logs Insights: by whom and when, by ids and without names. */
const QUESTIONS = {
  "who-opened-whose-score-sheet": {
    message: SCORE_SHEET_READ,
    fields: ["timestamp", "user", "unit", "subject", "run", "traceId"],
  },
  "who-read-which-results": {
    message: RESULTS_READ,
    fields: ["timestamp", "user", "run", "unit", "count", "traceId"],
  },
  "who-fetched-which-workbook": {
    message: WORKBOOK_READ,
    fields: ["timestamp", "user", "workbook", "traceId"],
  },
  "which-key-read-which-feed": {
    message: FEED_READ,
    fields: ["timestamp", "user", "unit", "run", "period", "rows", "traceId"],
  },
} as const;

/**
 * Who read what: in the product by the API's log, past the product by CloudTrail, which records every access to the objects
 * and every change of the account's own settings.
 */
export class Audit extends Construct {
  constructor(scope: Construct, id: string, { name, api, feed, trail, watched }: AuditOptions) {
    super(scope, id);
    for (const [question, { message, fields }] of Object.entries(QUESTIONS)) {
      new QueryDefinition(this, question, {
        queryDefinitionName: `${name}/${question}`,
        logGroups: [message === FEED_READ ? feed : api],
        queryString: new QueryString({
          fields: [...fields],
          filterStatements: [`message = "${message}"`],
          sort: "timestamp desc",
          limit: 10_000,
        }),
      });
    }
    const recorder = new Trail(this, "Trail", {
      bucket: trail,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      managementEvents: ReadWriteType.WRITE_ONLY,
      enableFileValidation: true,
    });
    recorder.addS3EventSelector(
      watched.map((bucket) => ({ bucket })),
      { readWriteType: ReadWriteType.ALL, includeManagementEvents: false },
    );
  }
}
