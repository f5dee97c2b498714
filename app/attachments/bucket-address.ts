import { BadInput } from '~/platform/errors';

/** Where a bucket is, and with what it opens. */
export interface BucketAddress {
  bucket: string;
  region: string;
  /** Of a server other than Amazon's. */
  endpoint: string | undefined;
  /** Without them the client looks where Amazon's tools do: `AWS_ACCESS_KEY_ID`, a profile, the role of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

const EXAMPLE = 's3://key:secret@bucket?endpoint=https://s3.example.org&region=eu-west-1';

/** Reads `s3://key:secret@bucket?endpoint=…&region=…`. Throws `BadInput` that says what is wrong; it never repeats a secret. */
export function readBucketAddress(address: string): BucketAddress {
  const wrong = (why: string): BadInput =>
    new BadInput(`The setting STORAGE_URL is wrong: ${why}, as in ${EXAMPLE}.`);
  if (!URL.canParse(address)) throw wrong('it takes an address');
  const url = new URL(address);
  if (url.protocol !== 's3:' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname))
    throw wrong('it names a bucket');
  if (!['', '/'].includes(url.pathname)) throw wrong('it takes no folder in the bucket');
  if ((url.username === '') !== (url.password === '')) throw wrong('a key comes with its secret');
  const unknown = [...url.searchParams.keys()].find((name) => !['endpoint', 'region'].includes(name));
  if (unknown !== undefined) throw wrong('it takes endpoint and region only');
  const endpoint = url.searchParams.get('endpoint') || undefined;
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint))
    throw wrong('the endpoint begins with https://');
  return {
    bucket: url.hostname,
    region: url.searchParams.get('region') || 'us-east-1',
    endpoint,
    credentials: url.username
      ? {
          accessKeyId: decodeURIComponent(url.username),
          secretAccessKey: decodeURIComponent(url.password),
        }
      : undefined,
  };
}
