import type { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
} from "aws-cdk-lib/aws-s3";
import { Duration, RemovalPolicy } from "aws-cdk-lib/core";
import { Construct } from "constructs";

export interface BucketsOptions {
  readonly key: Key;
  /** The archive's own, so that whoever reads the service's data cannot read or spoil the archive by the same key. */
  readonly archiveKey: Key;
  /** The host name of the pane, whose page uploads and downloads by presigned addresses. */
  readonly domain: string;
  /** Whether what is archived is locked. */
  readonly isKept: boolean;
}

/**
 * The bucket of runs, exports and imports, whose objects expire, the archive of the journal, whose objects stay, and the
 * files of the pane.
 */
export class Buckets extends Construct {
  readonly objects: IBucket;
  readonly archive: IBucket;
  /** What CloudTrail has recorded. */
  readonly trail: IBucket;
  /** The pane's files, which anybody may read through the pane's address. */
  readonly pane: IBucket;

  constructor(scope: Construct, id: string, options: BucketsOptions) {
    super(scope, id);
    const closed: BucketProps = {
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      versioned: true,
      ...(options.isKept
        ? { removalPolicy: RemovalPolicy.RETAIN }
        : { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true }),
    };
    // The casts are needed because Bucket declares fields as undefined that IBucket declares as optional.
    const accessLog = new Bucket(this, "AccessLog", {
      ...closed,
      // Log delivery supports only the bucket's own key.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(1) }],
    }) as IBucket;
    const encrypted: BucketProps = {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: options.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLog,
    };
    this.objects = new Bucket(this, "Objects", {
      ...encrypted,
      serverAccessLogsPrefix: "objects/",
      cors: [
        {
          allowedOrigins: [`https://${options.domain}`],
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
          allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(30),
        },
        // A list may hold identity numbers, which are stored nowhere else.
        {
          prefix: "imports/",
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { prefix: "workbooks/", expiration: Duration.days(30) },
        // A year's texts are needed while its results may be disputed: to the end of the year after it.
        { prefix: "plans/", expiration: Duration.days(730) },
      ],
    }) as IBucket;
    this.archive = new Bucket(this, "Archive", {
      ...encrypted,
      encryptionKey: options.archiveKey,
      serverAccessLogsPrefix: "archive/",
      ...(options.isKept && {
        objectLockEnabled: true,
        // Governance, not compliance: a named administrator must be able to erase personal data if a court orders it.
        objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(3650)),
      }),
    }) as IBucket;
    this.trail = new Bucket(this, "Trail", {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: accessLog,
      serverAccessLogsPrefix: "trail/",
      lifecycleRules: [{ expiration: Duration.days(730), noncurrentVersionExpiration: Duration.days(1) }],
    }) as IBucket;
    this.pane = new Bucket(this, "Pane", {
      ...closed,
      // The files are public; CloudFront reads them without a key of ours.
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: accessLog,
      serverAccessLogsPrefix: "pane/",
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    }) as IBucket;
  }
}
