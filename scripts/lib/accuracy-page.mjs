/** docs/accuracy.md around the tables that `npm run accuracy` prints. */
export const accuracyPage = (tables) => `# Accuracy

How much of what is labelled is found, and how much of what is found is labelled. Everything below is printed by

    npm run accuracy -- --doc

which writes this page anew; \`--misses\` lists each miss and each false alarm with its text, \`--labelled FOLDER|FILE.jsonl\`
adds labelled text of your own: a line each, \`{"text", "spans": [{"entity", "start", "end"}]}\`, offsets in characters
(code points, as Python counts them). A test holds the recall and precision over \`corpora/samples\` to a floor (test/samples.test.ts).

- **found**: a finding of the same entity overlaps the label. **F1** and **F2** (recall counts four times as much) go by that.
- **leaked**: letters or digits of the label are covered by no finding of any entity. What is found under another name does not leak.
- **false**: findings that overlap no label of their entity.
- **strict F1**: finding and label have the same bounds.
- *Not claimed* counts labels of kinds that no detector is there for.

\`corpora/samples\` is written by the project's own generator: it shows that the rules hold, not how the world looks. The
other sets come from elsewhere, and are used where they are present:

- datafog: edge cases, hard negatives among them (DataFog, MIT).
- multidogo: customer chats by word, lower case, with every sign stripped (\`mailcom\` for an address, \`226 e 15\` for a card)
  and answers of a word or four digits whose question stands in another turn. What a log scrubber can do there is
  bounded; it is kept for the phrases around names and numbers (Amazon, CDLA-Permissive-1.0).
- presidio-small: generated sentences (Microsoft, MIT).
${tables}
`;
