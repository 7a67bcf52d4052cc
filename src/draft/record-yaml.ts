import { Document, isCollection, isNode, isScalar, visit } from "yaml";

/** What the author is asked to look at: at a value, by its path. */
export type Doubt = readonly [path: readonly (string | number)[], words: string];

/** The record in YAML, what is short on one line, each doubt beside its value. */
export function yamlOf(record: object, doubts: readonly Doubt[], schema: string): string {
  const document = new Document(record, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  visit(document, {
    Scalar(_, node) {
      // Other programs read YAML 1.1, where Norway's `no` is false.
      if (/^(?:y|n|yes|no|on|off)$/i.test(String(node.value))) node.type = "QUOTE_DOUBLE";
    },
    Collection(key, node) {
      const values = node.items.map((item) => (isNode(item) ? item : (item as { value: unknown }).value));
      node.flow = key !== null && values.every((value) => !isCollection(value));
    },
  });
  for (const [path, words] of doubts) {
    const node = document.getIn(path, true);
    if (isScalar(node) || isCollection(node)) node.comment = ` TODO ${words}`;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace("\n\n", "\n");
}
