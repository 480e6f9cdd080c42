const USAGE = `fourfold: where does one-to-one pay off, and where doesn't it?

  fourfold run FILE [--set id=value]... [--json]
  fourfold sweep FILE --vary id=from:to:steps [--vary ...] [--shard i/n] [--csv|--jsonl]
  fourfold break-even FILE --parameter id [--json]
  fourfold check FILE...
`;

process.stdout.write(USAGE);
