/** Quotes, signs and blanks that YAML reads otherwise than they were meant, and lines that are lost, moved or pasted. */

const TEXTS = ["en", "fr", "ja", "words", "first", "last", "verb", "publisher", "dateline", "contact", "title"];

/** A kind that writes a text otherwise, quotes and all. */
const text =
  (change, isAsked = () => true) =>
  (page, any) => {
    const pair = any(page.scalars(...TEXTS).filter((each) => typeof each.value === "string" && isAsked(each)));
    const words = pair && change(pair.value, any, pair);
    return words === undefined ? undefined : page.with(pair.start, pair.end, words);
  };

/** A text that needs no quotes, on a line of its own. */
const isPlain = ({ source }) => !/^["'|>]/.test(source);
const isOwn = (pair) => isPlain(pair) && !pair.inBraces;

/** A kind that changes one line which holds more than a remark. */
const line =
  (change, isAsked = () => true) =>
  (page, any) => {
    const numbers = [...page.lines.keys()].filter(
      (index) => /^\s*[^\s#]/.test(page.lines[index]) && isAsked(page.lines[index], index, page),
    );
    const index = any(numbers);
    if (index === undefined) return undefined;
    const words = change(page.lines[index], any, index, page);
    if (words === undefined || words === page.lines[index]) return undefined;
    const count = words.split("\n").length;
    return page.made(
      page.lines.with(index, words),
      [...Array(count).keys()].map((more) => index + 1 + more),
    );
  };

/** A kind that puts lines between others. */
const between =
  (...choices) =>
  (page, any) => {
    const index = any([...page.lines.keys()].filter((each) => each > 2 && /^\s*[^\s#]/.test(page.lines[each])));
    if (index === undefined) return undefined;
    const words = any(choices).map((each) => each.replace("…", /^ */.exec(page.lines[index])[0]));
    return page.made(
      page.lines.toSpliced(index, 0, ...words),
      words.map((_, more) => index + 1 + more),
    );
  };

/** Whether a line stands within an object whose other keys are at its column. */
const isKeyAmongKeys = (words, index, page) => {
  const column = /^ */.exec(words)[0].length;
  const before = page.lines[index - 1] ?? "";
  return /^ +\w+: \S/.test(words) && /^[ -]*/.exec(before)[0].length === column;
};

/** The lines of an item or object, written at another column. */
const shifted = (by) => (page, any) => {
  const pair = any(
    page.pairs.filter(
      ({ isFlow, isScalar, inBraces, path, start }) => start && !isScalar && !isFlow && !inBraces && path.length > 0,
    ),
  );
  const place = pair && page.block(pair);
  if (!place || place.last === place.first) return undefined;
  const lines = page.lines.map((words, index) => {
    if (index < place.first || index >= place.last) return words;
    return by > 0 ? " ".repeat(by) + words : words.replace(new RegExp(`^ {0,${-by}}`), "");
  });
  return page.made(
    lines,
    [...Array(place.last - place.first + 1).keys()].map((more) => place.first + more),
  );
};

export const LINES = {
  "double quotes never closed": text((value) => `"${value}`, isPlain),
  "single quotes never closed": text((value) => `'${value}`, isPlain),
  "quotes of two kinds": text((value) => `"${value}'`, isPlain),
  "smart quotes": text((value, _, { inBraces }) => (inBraces && value.includes(",") ? `“${value}”` : undefined)),
  "double quotes within double quotes": text((value) =>
    value.includes(" ") && !/["\\]/.test(value) ? `"${value.replace(/ (\S+)/, ' "$1"')}"` : undefined,
  ),
  "apostrophe within single quotes": text((value) =>
    value.includes(" ") && !value.includes("'") ? `'${value.replace(" ", "'s ")}'` : undefined,
  ),
  "backslash within double quotes": text((value) =>
    value.includes(" ") && !/["\\]/.test(value) ? `"${value.replace(" ", " \\C ")}"` : undefined,
  ),
  "words behind the quotes": text((value) => (/["\\]/.test(value) ? undefined : `"${value}" (sic)`)),
  "words before the quotes": text((value) => (/["\\]/.test(value) ? undefined : `sic: "${value}"`)),
  "quotes in the middle at the start": text((value) =>
    /^\w+ \w/.test(value) && !/["\\]/.test(value) ? `"${value.replace(" ", '" ')}` : undefined,
  ),
  "text in backticks": text((value) => `\`${value}\``),
  "text in three quotes": text((value) => (/["\\]/.test(value) ? undefined : `"""${value}"""`)),
  "colon in a text": text((value) => (/^\w+ \w/.test(value) ? value.replace(" ", ": ") : undefined), isPlain),
  "colon at the end of a text": text((value) => `${value}:`, isOwn),
  "hash in a text": text((value) => (/^\w+ \w/.test(value) ? value.replace(" ", " #") : undefined), isPlain),
  "comma in a text in braces": text(
    (value) => (/^\w+ \w/.test(value) ? value.replace(" ", ", ") : undefined),
    (pair) => isPlain(pair) && pair.inBraces,
  ),
  "bracket in a text in braces": text(
    (value) => (/^\w+ \w/.test(value) ? value.replace(" ", " [sic] ") : undefined),
    (pair) => isPlain(pair) && pair.inBraces,
  ),
  "closing brace in a text in braces": text(
    (value) => (/^\w+ \w/.test(value) ? value.replace(" ", " } ") : undefined),
    (pair) => isPlain(pair) && pair.inBraces,
  ),
  "text that begins with @": text((value) => `@${value}`, isPlain),
  "text that begins with *": text((value) => `*${value}`, isPlain),
  "text that begins with **": text((value) => `**${value}**`, isPlain),
  "text that begins with &": text((value) => `&${value}`, isPlain),
  "text that begins with & and a blank": text((value) => `& ${value}`, isPlain),
  "text that begins with %": text((value) => `%${value}`, isPlain),
  "text that begins with !": text((value) => `!${value}`, isPlain),
  "text that begins with a bar": text((value) => `|${value}`, isPlain),
  "text that begins with >": text((value) => `> ${value}`, isPlain),
  "text that begins with a hyphen": text((value) => `- ${value}`, isPlain),
  "text that begins with a question mark": text((value) => `? ${value}`, isPlain),
  "text that begins with a bracket": text((value) => `[sic] ${value}`, isPlain),
  "text that begins with a brace": text((value) => `{${value}`, isPlain),
  "text that begins with a hash": text((value) => `#${value}`, isPlain),
  "text that begins with a colon": text((value) => `: ${value}`, isPlain),
  "text that begins with its quoted word": text(
    (value) => (/^\w+ \w/.test(value) ? value.replace(/^\w+/, '"$&"') : undefined),
    isPlain,
  ),
  "text that begins with a comma": text((value) => `, ${value}`, isPlain),
  "text wrapped at the margin": text((value) => (/^\w+ \w/.test(value) ? value.replace(" ", "\n") : undefined), isOwn),
  "text wrapped at its key's column": (page, any) => {
    const pair = any(page.scalars(...TEXTS).filter((each) => isOwn(each) && / \w/.test(each.value)));
    const place = pair && page.block(pair);
    return place && page.with(pair.start, pair.end, pair.value.replace(" ", `\n${" ".repeat(place.column)}`));
  },
  "text over empty lines": text(
    (value) => (/^\w+ \w/.test(value) ? value.replace(" ", "\n\n\n      ") : undefined),
    isOwn,
  ),

  "tab for the indentation": line(
    (words) => words.replace(/^ {2,}/, (blanks) => "\t".repeat(blanks.length / 2)),
    (words) => /^ {2}/.test(words),
  ),
  "tab behind the indentation": line(
    (words) => words.replace(/^ +/, (blanks) => `${blanks}\t`),
    (words) => /^ +\w/.test(words),
  ),
  "no-break space in the indentation": line(
    (words) => words.replace(/^ /, "\u00a0"),
    (words) => /^ +\w/.test(words),
  ),
  "ideographic space in the indentation": line(
    (words) => words.replace(/^ {2}/, "\u3000"),
    (words) => /^ {2}/.test(words),
  ),
  "no-break space behind the hyphen": line(
    (words) => words.replace("- ", "-\u00a0"),
    (words) => /^ *- /.test(words),
  ),
  "one blank too many": line((words) => ` ${words}`, isKeyAmongKeys),
  "one blank too few": line((words) => words.slice(1), isKeyAmongKeys),
  "a key one level too deep": line((words) => `  ${words}`, isKeyAmongKeys),
  "a key one level too shallow": line((words) => words.slice(2), isKeyAmongKeys),
  "a key at the margin": line((words) => words.trimStart(), isKeyAmongKeys),
  "one blank before a key of the record": line(
    (words) => ` ${words}`,
    (words, index) => /^\w+:/.test(words) && index > 2,
  ),
  "two keys on one line": (page, any) => {
    const index = any(
      [...page.lines.keys()].filter(
        (each) => isKeyAmongKeys(page.lines[each], each, page) && /^[ -]*\w+: \S/.test(page.lines[each - 1]),
      ),
    );
    if (index === undefined) return undefined;
    const words = `${page.lines[index - 1]}${any([" ", ", ", "; "])}${page.lines[index].trim()}`;
    return page.made(page.lines.toSpliced(index - 1, 2, words), [index]);
  },
  "a line deleted": (page, any) => {
    // A value that nothing asks for may be gone, as the one is that stands alone in its object.
    const index = any([...page.lines.keys()].filter((each) => /^ *(?:- )?(?!others)\w+:$/.test(page.lines[each])));
    if (index === undefined) return undefined;
    const column = /^ */.exec(page.lines[index])[0].length;
    const lines = page.lines.toSpliced(index, 1);
    let last = index;
    while (last < lines.length && (/^ */.exec(lines[last])[0].length > column || lines[last].trim() === "")) last += 1;
    return page.made(
      lines,
      [...Array(Math.max(1, last - index) + 1).keys()].map((more) => index + more),
    );
  },
  "the line above a list deleted": (page, any) => {
    const index = any(
      [...page.lines.keys()].filter((each) =>
        /^(?:statements|documents|instruments|services|figures|participants):$/.test(page.lines[each]),
      ),
    );
    if (index === undefined) return undefined;
    return page.made(page.lines.toSpliced(index, 1), [index, index + 1]);
  },
  "a line twice": line(
    (words) => `${words}\n${words}`,
    (words) => /^ *\w+: \S/.test(words),
  ),
  "a line moved elsewhere": (page, any) => {
    const isKey = (each) => /^ +(?:act|url|sha256|language|published|party|office|read): \S/.test(page.lines[each]);
    const from = any([...page.lines.keys()].filter(isKey));
    if (from === undefined) return undefined;
    const to = any([...page.lines.keys()].filter((each) => /^\w+: \S/.test(page.lines[each])));
    if (to === undefined) return undefined;
    const lines = page.lines.toSpliced(from, 1).toSpliced(to, 0, page.lines[from]);
    return page.made(lines, [to, to + 1, to + 2, from + 1, from]);
  },
  "lines cut off at the end": (page, any) => {
    const index = any([...page.lines.keys()].filter((each) => each > 30 && /^ +\w+: \S{2}/.test(page.lines[each])));
    if (index === undefined) return undefined;
    const cut = page.lines[index].slice(0, page.lines[index].indexOf(":"));
    return page.made([...page.lines.slice(0, index), cut], [index, index + 1]);
  },
  "a block one level too deep": shifted(2),
  "a block one level too shallow": shifted(-2),
  "a block one blank too deep": shifted(1),
  "a block at the margin": shifted(-20),
  "an object pasted without its indentation": (page, any) => {
    const item = any(
      page.items.filter(
        ({ inBraces, isObject, isFlow, path }) => path.length === 2 && isObject && !isFlow && !inBraces,
      ),
    );
    const place = item && page.itemBlock(item);
    if (!place || place.last === place.first) return undefined;
    const lines = page.lines.map((words, index) =>
      index >= place.first && index < place.last ? words.replace(/^ {2,4}/, "") : words,
    );
    return page.made(
      lines,
      [...Array(place.last - place.first + 1).keys()].map((more) => place.first + more),
    );
  },

  "mark of a merge": between(["<<<<<<< HEAD"], ["======="], [">>>>>>> main"]),
  "a merge that was not resolved": (page, any) => {
    const index = any([...page.lines.keys()].filter((each) => /^ *\w+: \S/.test(page.lines[each])));
    const mine = page.lines[index];
    const lines = page.lines.toSpliced(index, 1, "<<<<<<< HEAD", mine, "=======", `${mine} `, ">>>>>>> theirs");
    return page.made(
      lines,
      [1, 2, 3, 4, 5].map((more) => index + more),
    );
  },
  "marks of a diff": line(
    (words, any) => any(["+", "-"]) + words,
    (words) => /^ *\w+: /.test(words),
  ),
  "marks of a mail": line(
    (words) => `> ${words}`,
    (words) => /^ *\w+: /.test(words),
  ),
  "number of the line": line(
    (words, _, index) => `${index + 1}: ${words}`,
    (words) => /^ *\w+: /.test(words),
  ),
  "remark with slashes": between(["// to check"], ["…// to check"]),
  "remark as in C": between(["/* to check */"], ["…/* to check */"]),
  "remark as in HTML": between(["<!-- to check -->"], ["…<!-- to check -->"]),
  "remark without its hash": between(["to check with the text"], ["…to check with the text"], ["…(to check)"]),
  "remark with slashes behind a value": line(
    (words) => `${words} // checked`,
    (words) => /^ *(?:status|mode|act|kind|read|language|published|id|party|person): \w/.test(words),
  ),
  "remark with two hyphens": between(["-- to check"], ["…-- to check"]),
  "heading of Markdown": between(["=== Statements ==="], ["**Statements**"]),
  "fence of Markdown": (page) => page.made(["```yaml", ...page.lines], [1]),
  "document mark in the middle": between(["---"], ["..."]),
  "a record behind another": (page) => page.made([...page.lines, "---", ...page.lines], [page.lines.length + 1]),
  "a record twice": (page) =>
    page.made(
      [...page.lines, ...page.lines],
      [...Array(page.lines.length + 12).keys()].map((index) => page.lines.length + index),
    ),
  "something still to do": line(
    (words, any) => `${words} # ${any(["TODO", "TODO: check", "TODO date?"])}`,
    (words) => /^ *\w+: \w[\w -]*$/.test(words),
  ),
  "comma at the end of a line": line(
    (words) => `${words},`,
    (words) => /^ *(?:status|mode|act|kind|read|language|published|id|party|person|country): [\w-]+$/.test(words),
  ),
  "line of JSON": line(
    (words) => words.replace(/^( *)(\w+): ([\w-]+)$/, '$1"$2": "$3",'),
    (words) => /^ *(?:status|mode|act|kind|read|language|published|party): [\w-]+$/.test(words),
  ),
  "line in quotes": line(
    (words) => words.replace(/^( *)(.*)$/, '$1"$2"'),
    (words) => /^ *(?:status|mode|act|kind|read|language|published|party): [\w-]+$/.test(words),
  ),
  "line in braces": line(
    (words) => words.replace(/^( *)(.*)$/, "$1{ $2 }"),
    (words) => /^ *(?:status|mode|act|kind|read|language|published|party): [\w-]+$/.test(words),
  ),
  "whole record in a list": (page) =>
    page.made(
      page.lines.map((words, index) =>
        words.startsWith("#") ? words : (index === firstKey(page) ? "- " : "  ") + words,
      ),
      [1 + firstKey(page), firstKey(page)],
    ),
  "whole record below a key": (page, any) =>
    page.made(
      [`${any(["meeting", "record", "data"])}:`, ...page.lines.map((words) => (words === "" ? words : `  ${words}`))],
      [1, 2],
    ),
  "begin of JSON": (page) => page.made(["{", ...page.lines], [1]),
  "control character": line(
    (words) => `${words}\u0007`,
    (words) => /^ *\w+: \w[\w -]*$/.test(words),
  ),
  "byte order mark": (page) => ({ text: `\ufeff${page.text}`, lines: [] }),
  "line breaks of Windows": (page) => ({ text: page.lines.join("\r\n"), lines: [] }),
  "blanks at the ends of lines": (page) => ({ text: page.lines.join("  \n"), lines: [] }),
  "line breaks of old": (page) => page.made([page.lines.join("\r")], [1]),
  "empty file": (_, any) => ({
    text: any(["", "\n", "# to be written\n", "---\n", "{}\n", "null\n"]),
    lines: [1, 2],
  }),
};

function firstKey(page) {
  return page.lines.findIndex((words) => /^\w/.test(words));
}
