/**
 * Envelope fields that loggers and platforms write themselves, whose values are times, levels and random ids. They are
 * never scanned: an epoch in milliseconds looks like a card number, a trace id like a key.
 *
 * What a client can put its own text into is not here, however harmless it looks: `name`, `reqId` and `x-request-id`
 * (taken over from a header), `caller`, `logger`, `kubernetes.labels`.
 */
export const DEFAULT_PROTECT: readonly string[] = [
  // pino, bunyan, winston
  'level',
  'time',
  'timestamp',
  'pid',
  'hostname',
  'v',
  // ECS, nested and with dotted keys as ecs-pino-format writes them
  '["@timestamp"]',
  'log.level',
  '["log.level"]',
  'ecs.version',
  '["ecs.version"]',
  'trace.id',
  '["trace.id"]',
  'span.id',
  '["span.id"]',
  'transaction.id',
  '["transaction.id"]',
  'process.pid',
  '["process.pid"]',
  // trace context that instrumentations put in
  'traceId',
  'trace_id',
  'spanId',
  'span_id',
  'parentSpanId',
  'parent_span_id',
  'traceFlags',
  'trace_flags',
  // OpenTelemetry's log data model, alone and inside an OTLP export
  'timeUnixNano',
  'observedTimeUnixNano',
  'severity',
  'severityNumber',
  'severityText',
  'severity_number',
  'severity_text',
  'resourceLogs[*].scopeLogs[*].logRecords[*].timeUnixNano',
  'resourceLogs[*].scopeLogs[*].logRecords[*].observedTimeUnixNano',
  'resourceLogs[*].scopeLogs[*].logRecords[*].severityNumber',
  'resourceLogs[*].scopeLogs[*].logRecords[*].severityText',
  'resourceLogs[*].scopeLogs[*].logRecords[*].traceId',
  'resourceLogs[*].scopeLogs[*].logRecords[*].spanId',
  'resourceLogs[*].scopeLogs[*].logRecords[*].flags',
  // Kubernetes: klog's and zap's time, the container runtime's stream, what Fluent Bit adds
  'ts',
  'stream',
  'kubernetes.pod_name',
  'kubernetes.pod_id',
  'kubernetes.namespace_name',
  'kubernetes.container_name',
  'kubernetes.container_hash',
  'kubernetes.docker_id',
];
