/** @type {import('next').NextConfig} */
export default {
  // pino starts its transport from node_modules, so Next.js must not bundle it.
  serverExternalPackages: ['pino', '@scrubjay/pino'],
};
