/** The OpenAPI document, from the schemas of the routes. */
import swagger from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import fp from 'fastify-plugin';
import { version } from '../../../version.ts';

export const openapi = fp(async (app) => {
  await app.register(swagger, {
    transform: ({ schema, url }) => {
      const { takes, ...rest } = schema as FastifySchema & { takes?: unknown };
      return { schema: takes === undefined ? rest : { ...rest, body: takes }, url };
    },
    openapi: {
      openapi: '3.0.3',
      info: {
        title: 'ScrubJay',
        description:
          'Takes personal data and secrets out of logs. `http.proxy` adds routes of log APIs to these.',
        version: version(),
        license: { name: 'MIT' },
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
  });
});
