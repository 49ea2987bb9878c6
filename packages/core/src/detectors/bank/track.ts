import { track } from '../../validators/track.ts';
import { NUMBER_START } from '../kit/edges.ts';
import type { Detector } from '../types.ts';

const REFERENCE = 'ISO/IEC 7813; https://en.wikipedia.org/wiki/ISO/IEC_7813';

export const cardTrack1: Detector = {
  id: 'credit-card-track-1',
  entity: 'CREDIT_CARD_TRACK',
  title: 'First track of a payment card: number, name, expiry',
  reference: REFERENCE,
  shapes: ['card'],
  // The sentinel in front is no part of the span: the kernel finds the number.
  pattern: /(?<=%B)[0-9]{12,19}\^[^^?\x00-\x1f]{2,26}\^[0-9^=][!->@-~ ]{0,40}(?:\?|(?=["'\\]|$))/y,
  validate: track,
  confidence: 0.95,
  examples: [
    '%B«4111111111111111^DOE/JANE^25121010000000000000?»',
    'swipe %B«5555555555554444^ROE/RICHARD A^28031011000000000000?» read',
    '{"track1":"%B«4242424242424242^DOE/J^2512101?»"}',
    '%B«378282246310005^DOE/JANE^2512101?»;378282246310005=2512101?',
    'reader: %B«6011111111111117^DOE/JANE                  ^25121010000000000?»',
  ],
  counterExamples: [
    '%B4111111111111112^DOE/JANE^25121010000000000000?',
    '%B4111111111111111',
    'q=%C3%B41111111111111',
    '%B4111111111111111^DOE/JANE',
    '%B4111111111111111^DOE/JANE^2513101?',
    'progress 100%B4111',
  ],
};

export const cardTrack2: Detector = {
  id: 'credit-card-track-2',
  entity: 'CREDIT_CARD_TRACK',
  title: 'Second track of a payment card: number, expiry, service code',
  reference: REFERENCE,
  shapes: ['card'],
  // The semicolon in front is no part of the span: the kernel finds the number.
  pattern: new RegExp(`${NUMBER_START}[0-9]{12,19}=[0-9]{4}[0-9]{3}[0-9]{0,20}\\??`, 'y'),
  validate: track,
  confidence: 0.95,
  examples: [
    ';«4111111111111111=25121010000012345678?»',
    '{"track2":"«5555555555554444=28031011000000000000»"}',
    'swipe ;«378282246310005=2512101?» read',
    '%B1^2^3?;«4242424242424242=2512201000000?»',
    'read «6011111111111117=25121010000000000?»',
  ],
  counterExamples: [
    ';4111111111111112=25121010000012345678?',
    '4111111111111111=2513101',
    '4111111111111111',
    'id=1609459200000=2512101',
    '4111111111111111=true',
  ],
};
