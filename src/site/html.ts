/** HTML that holds any text: what is put into it is escaped unless it is HTML itself. */

/** A piece of HTML, made by `html`. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What may stand in HTML: nothing, text, HTML, or a list of these. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/**
 * HTML as a template. A value may stand where text does, or inside the quotes of an attribute; an address among them
 * must be one that the model lets through, which begins with http:// or https://.
 */
export function html(markup: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(markup.map((piece, index) => (index ? written(values[index - 1]) : "") + piece).join(""));
}

/** What was made safe by other rules: the text of a script or style element. */
export function verbatim(markup: string): Html {
  return new Html(markup);
}

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Html) return content.toString();
  if (typeof content === "object") return content.map(written).join("");
  return String(content).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
