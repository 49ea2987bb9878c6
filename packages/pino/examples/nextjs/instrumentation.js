// npm install && npm run build && npm start
/**
 * Next.js calls this for what a route throws. It prints the error to standard error itself, too, past every logger: hence
 * the pipe through `scrubjay` in package.json.
 */
export async function onRequestError(error, request) {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logger } = await import('./lib/logger.js');
  logger.error({ err: error, path: request.path, headers: request.headers }, 'request failed');
}
