/** Who comes when in a round: every other one backwards, so that nobody always runs behind the same neighbour. */
export const turn = (list, round) => (round % 2 === 0 ? list.toReversed() : [...list]);
