/** A body as the routes see it: inflated, in UTF-8, within the limits; and how it is to be read. */
import type { Readable } from 'node:stream';
import { ScrubJayError } from '@scrubjay/core';
import type { FastifyContentTypeParser, FastifyRequest } from 'fastify';
import type { Reading } from '../../contract.ts';
import type { HttpConfig } from '../../settings.ts';
import { type Coding, codingOf, decode } from './coding.ts';
import { asLines, asOneLine, assertDepth, findDocuments } from './documents.ts';
import { type Load, Share } from './load.ts';
import { assertText, type Kind } from './media.ts';
import { overloaded, tooLarge } from './refusals.ts';

/** `bulk`: lines of Elasticsearch's bulk API, which the route knows by its path. */
export type BodyKind = Kind | 'bulk';

export interface Body {
  readonly bytes: Buffer;
  readonly kind: BodyKind;
  /** How it was compressed. */
  readonly coding: Coding | null;
}

export type Limits = Pick<HttpConfig, 'bodyLimit' | 'inflatedLimit' | 'depthLimit'>;

/**
 * Fastify's parser for every content type: bytes, never parsed. `kindOf` refuses what cannot be read before any of it is.
 */
export function bodyParser(
  limits: Limits,
  load: Load,
  kindOf: (request: FastifyRequest) => BodyKind,
): FastifyContentTypeParser {
  return (request, payload, done) => {
    let kind: BodyKind;
    let coding: Coding | null;
    try {
      kind = kindOf(request);
      const { headers } = request;
      assertTransfer(headers['transfer-encoding']);
      coding = codingOf(headers['content-encoding']);
      if (Number(headers['content-length']) > limits.bodyLimit) throw tooLarge(limits.bodyLimit);
    } catch (error) {
      done(error as Error);
      return;
    }
    const share = new Share(load);
    request.share = share;
    const finish = (bytes: Buffer) => {
      try {
        assertText(bytes, kind === 'text' ? 'text' : 'json');
        if (kind === 'jsonLines' || kind === 'bulk') assertDepth(bytes, limits.depthLimit);
      } catch (error) {
        done(error as Error);
        return;
      }
      done(null, { bytes, kind, coding } satisfies Body);
    };
    receive(payload, limits.bodyLimit, share, (error, bytes) => {
      if (error) done(error);
      else if (coding === null) finish(bytes);
      else {
        inflated(bytes, coding, limits.inflatedLimit, share).then(finish, done);
      }
    });
  };
}

/** Node undoes chunks, and nothing else. @throws ScrubJayError SJ_REQUEST */
function assertTransfer(encoding: string | undefined): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'chunked') {
    throw ScrubJayError.of('SJ_REQUEST', { reason: 'its transfer encoding is not that of chunks' });
  }
}

/** The client may go away meanwhile: what is taken for the result is given back all the same. */
async function inflated(bytes: Buffer, coding: Coding, limit: number, share: Share): Promise<Buffer> {
  share.use();
  try {
    const result = await decode(bytes, coding, limit, share);
    share.give(bytes.length);
    return result;
  } finally {
    share.done();
  }
}

type Received = (error: Error | null, bytes: Buffer) => void;
const NOTHING = Buffer.alloc(0);

function receive(payload: Readable, limit: number, share: Share, done: Received): void {
  const parts: Buffer[] = [];
  let length = 0;
  const end = (error: Error | null) => {
    payload.off('data', take).off('end', whole).off('error', end);
    // A copy even of a single part: it would hold on to the memory that the socket was read into.
    done(error, error ? NOTHING : Buffer.concat(parts, length));
  };
  const take = (part: Buffer) => {
    length += part.length;
    if (length > limit) end(tooLarge(limit));
    else if (!share.take(part.length)) end(overloaded());
    else parts.push(part);
  };
  const whole = () => end(null);
  payload.on('data', take).on('end', whole).on('error', end);
}

/** JSON is read whole, the rest line by line. */
export function readingOf({ kind }: Body): Reading {
  return kind === 'json' || kind === 'bulk' ? kind : 'lines';
}

/**
 * A document a line. `unwrap`: of an array the elements are documents.
 * @throws ScrubJayError SJ_TOO_DEEP, SJ_UNREADABLE
 */
export function linesOf({ bytes, kind }: Body, depthLimit: number, unwrap: boolean): Buffer {
  if (kind !== 'json') return bytes;
  const spans = findDocuments(bytes, depthLimit, unwrap);
  // Of a single one, offsets into the line are offsets into the body.
  return !unwrap && spans.length <= 2 ? asOneLine(bytes) : asLines(bytes, spans);
}
