/** The `serve` section of a configuration, as the parts of the service read it; packages/core/src/config/serve.ts says what is in it. */
export {
  type ForwardConfig,
  type HttpConfig,
  RIGHTS,
  type Right,
  type SecretRef,
  type ServeConfig,
  type SinkConfig,
} from '@scrubjay/core/internal';
