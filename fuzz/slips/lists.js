/** Lists and objects that are written as something else, and brackets, commas and hyphens that are wrong. */

const IDS = [
  "by",
  "to",
  "about",
  "parties",
  "issuers",
  "providers",
  "operators",
  "witnesses",
  "mentions",
  "contradicts",
];
const OBJECTS = ["participants", "others", "documents", "statements", "instruments", "services", "figures", "states"];

/** A kind that writes a list in brackets otherwise. */
const brackets =
  (change, keys = IDS, least = 1) =>
  (page, any) => {
    const pair = any(page.lists(...keys).filter(({ isFlow, value }) => isFlow && value.length >= least));
    const words = pair && change(pair.value, any, pair);
    return words === undefined ? undefined : page.with(pair.start, pair.end, words);
  };

/** A kind that writes an object in braces otherwise. */
const braces =
  (change, isAsked = () => true) =>
  (page, any) => {
    const pair = any(
      page.pairs.filter((each) => each.isObject && each.isFlow && !each.source.includes("\n") && isAsked(each)),
    );
    const words = pair && change(pair.source, any, pair);
    return words === undefined ? undefined : page.with(pair.start, pair.end, words);
  };

/** A kind that writes one value in the place of an object or list. */
const flat = (keys, words) => (page, any) => {
  const pair = any(
    page.pairs.filter(({ key, isScalar, start }) => keys.includes(key) && !isScalar && start !== undefined),
  );
  if (!pair) return undefined;
  const said = any(words);
  if (pair.isFlow) return page.with(pair.start, pair.end, said, [page.lineAt(pair.keyStart)]);
  const end = page.text.slice(0, pair.end).trimEnd().length;
  return page.with(pair.keyEnd, end, `: ${said}`);
};

/** A kind that changes one line of the items of a list with hyphens. */
const hyphened =
  (change, keys = OBJECTS) =>
  (page, any) => {
    const item = any(
      page.items.filter(({ key, inBraces, isFlow, of }) => keys.includes(key) && !inBraces && !isFlow && of > 0),
    );
    const place = item && page.itemBlock(item);
    if (!place) return undefined;
    const line = page.lines[place.first - 1];
    const words = change(line, any, place, item, page);
    if (words === undefined) return undefined;
    return page.made(page.lines.with(place.first - 1, words), [place.first]);
  };

export const LISTS = {
  "list without brackets": brackets((ids) => ids.join(", "), IDS, 2),
  "one item without brackets": brackets((ids) => (ids.length === 1 ? ids[0] : undefined)),
  "list in parentheses": brackets((ids) => `(${ids.join(", ")})`),
  "list in braces": brackets((ids) => `{${ids.join(", ")}}`),
  "list with semicolons": brackets((ids) => `[${ids.join("; ")}]`, IDS, 2),
  "list with blanks alone": brackets((ids) => `[${ids.join(" ")}]`, IDS, 2),
  "list with a comma missing": brackets(
    (ids) =>
      `[${ids.slice(0, 2).join(" ")}${ids
        .slice(2)
        .map((id) => `, ${id}`)
        .join("")}]`,
    IDS,
    3,
  ),
  "list with wide commas": brackets((ids) => `[${ids.join("、")}]`, IDS, 2),
  "list with and": brackets((ids) => `[${ids.join(" and ")}]`, IDS, 2),
  "list with slashes": brackets((ids) => ids.join("/"), IDS, 2),
  "list in quotes": brackets((ids) => `"[${ids.join(", ")}]"`),
  "list as one text in brackets": brackets((ids) => `["${ids.join(", ")}"]`, IDS, 2),
  "list twice in brackets": brackets((ids) => `[[${ids.join(", ")}]]`),
  "list never closed": brackets((ids) => `[${ids.join(", ")}`),
  "list never opened": brackets((ids) => `${ids.join(", ")}]`),
  "list closed by a brace": brackets((ids) => `[${ids.join(", ")}}`),
  "list closed twice": brackets((ids) => `[${ids.join(", ")}]]`),
  "list with two commas": brackets((ids) => `[${ids.join(",, ")}]`, IDS, 2),
  "list with a comma first": brackets((ids) => `[, ${ids.join(", ")}]`),
  "list with a point behind": brackets((ids) => `[${ids.join(", ")}].`),
  "list with a comma behind": brackets((ids, _, { inBraces }) => (inBraces ? undefined : `[${ids.join(", ")}],`)),
  "list that is empty": brackets(() => "[]", ["by", "parties", "issuers", "about", "to"]),
  "list with an item twice": brackets((ids) => `[${[...ids, ids[0]].join(", ")}]`),
  "list with a null": brackets((ids) => `[${[...ids, "null"].join(", ")}]`),
  "list of numbers": brackets((_, any) => any(["[1, 2]", "[2026]"])),
  "list with dots behind": brackets((ids) => `[${[...ids, "..."].join(", ")}]`),
  "list with etc.": brackets((ids) => `[${[...ids, "etc."].join(", ")}]`),
  "list with hyphens in brackets": brackets((ids) => `[- ${ids.join(", - ")}]`),
  "list with hyphens on one line": brackets((ids) => `- ${ids.join(" - ")}`),
  "list of objects": brackets((ids) => `[${ids.map((id) => `{ id: ${id} }`).join(", ")}]`),
  "list with single quotes mismatched": brackets((ids) => `['${ids.join(", ")}]`),
  "list in two pairs of brackets": brackets((ids, any) => ids.map((id) => `[${id}]`).join(any([", ", " "])), IDS, 2),
  "list in quotes without commas": brackets((ids) => `[${ids.map((id) => `"${id}"`).join(" ")}]`, IDS, 2),
  "all in brackets": brackets(() => "[all]", ["by"]),
  "everyone for all": brackets(
    (_, any) => any(["everyone", "both", "All", "ALL", "all leaders", "the leaders"]),
    ["by"],
  ),
  "all for another list": brackets(() => "all", ["to", "about", "issuers", "parties"]),
  "unstated beside others": brackets((ids) => `[${ids[0]}, unstated]`, ["by"]),
  "one party alone": (page) => {
    const { start, end, value, isFlow } = page.of("parties") ?? {};
    return isFlow ? page.with(start, end, `[${value[0]}]`) : undefined;
  },
  "list closed by a parenthesis": brackets((ids) => `[${ids.join(", ")})`),
  "remark in a list": brackets((ids) => `[${ids.join(", ")} // see text]`),

  "object never closed": braces((source) => source.slice(0, -1).trimEnd()),
  "object never opened": braces((source) => source.slice(1).trimStart()),
  "object closed by a bracket": braces((source) => `${source.slice(0, -1)}]`),
  "object closed twice": braces((source) => `${source}}`),
  "object in brackets": braces((source) => `[${source.slice(1, -1).trim()}]`),
  "object in a list": braces(
    (source) => `[${source}]`,
    ({ key }) => key !== "evidence",
  ),
  "object in parentheses": braces((source) => `(${source.slice(1, -1).trim()})`),
  "object in quotes": braces((source) => (source.includes("'") ? undefined : `'${source}'`)),
  "object with a comma missing": braces((source) =>
    source.includes(", ") ? source.replace(/, (?=\w+: )/, " ") : undefined,
  ),
  "object with semicolons": braces((source) =>
    /, \w+: /.test(source) ? source.replaceAll(/, (?=\w+: )/g, "; ") : undefined,
  ),
  "object with two commas": braces((source) =>
    /, \w+: /.test(source) ? source.replace(/, (?=\w+: )/, ",, ") : undefined,
  ),
  "object with equals signs": braces((source) =>
    source.includes("{", 1) ? undefined : source.replaceAll(/(?<=[{,] \w+): /g, "="),
  ),
  "object with keys glued": braces((source) =>
    source.includes("{", 1) ? undefined : source.replaceAll(/(?<=[{,] \w+): /g, ":"),
  ),
  "object without its blanks": braces((source) => source.replace(/^\{ /, "").replace(/ \}$/, "")),
  "object without its keys": braces(
    (source) => source.replaceAll(/(?<=[{,] )\w+: /g, ""),
    ({ value }) => Object.values(value).every((one) => typeof one === "string"),
  ),
  "brace glued to its key": (page, any) => {
    const pair = any(page.pairs.filter(({ isFlow, inBraces }) => isFlow && !inBraces));
    return pair && page.with(pair.keyEnd, pair.start, any([":", "", " "]));
  },

  "title as a text": flat(
    ["title", "name", "summary", "office", "because", "measure"],
    ["Carney meets Takaichi", "A meeting"],
  ),
  "when as a day": flat(["when"], ["2026-03-06", "today", "March 2026"]),
  "place as a text": flat(["where"], ["Tokyo", "Tokyo, Japan", "JP"]),
  "occasion as a text": flat(["occasion"], ["visit", "G7", "state visit"]),
  "period as a text": flat(["period"], ["2025", "by 2030", "five years"]),
  "evidence as a text": flat(["evidence"], ["Today they met", '"Today, Mark Carney"', "pmo-en", "see text"]),
  "inferred as a text": flat(["inferred"], ["date", "yes", "true", "none"]),
  "body as a text": flat(["body"], ["whole", "Today they met"]),
  "documents as a text": flat(["documents"], ["pmo-en", "none", "https://example.org/1"]),
  "participants as a text": flat(["participants"], ["mark-carney", "Carney and Takaichi"]),
  "participants as a list of ids": flat(["participants"], ["[mark-carney, takaichi-sanae]", "[]"]),
  "statements as a text": flat(["statements", "instruments", "figures"], ["none", "n/a", "0"]),
  "states as a text": flat(["states"], ["signed", "[signed]", "discussed"]),
  "evidence as a list of texts": flat(["evidence"], ["[Today they met]", '["Today, Mark", "to Japan."]']),
  "evidence as an empty list": flat(["evidence"], ["[]", "{}"]),
  "city as a text": (page, any) => {
    const pair = any(page.objects("city", "venue", "region", "area").filter(({ isFlow }) => isFlow));
    return pair && page.with(pair.start, pair.end, any(["Tokyo", "Ottawa"]));
  },
  "object as a list of objects": (page, any) => {
    const pair = any(
      page.objects("title", "summary", "name", "description").filter(({ isFlow, inBraces }) => !isFlow && !inBraces),
    );
    const place = pair && page.block(pair);
    if (!place) return undefined;
    const lines = page.lines.map((line, index) =>
      index >= place.first && index < place.last ? line.replace(/^( +)/, "$1- ") : line,
    );
    return page.made(
      lines,
      Array.from({ length: place.last - place.first + 1 }, (_, index) => place.first + index),
    );
  },

  "hyphen missing": hyphened((line) => line.replace("- ", "  ")),
  "hyphen missing, and its blank": hyphened((line) => line.replace("- ", "")),
  "hyphen without its blank": hyphened((line) => line.replace("- ", "-")),
  "two hyphens": hyphened((line) => line.replace("- ", "- - ")),
  "dash for the hyphen": hyphened((line, any) => line.replace("- ", `${any(["–", "—", "•", "*", "+"])} `)),
  "number for the hyphen": hyphened((line, _, __, { index }) => line.replace("- ", `${index + 1}. `)),
  "hyphen too deep": hyphened((line) => ` ${line}`),
  "hyphen with two blanks": hyphened((line, _, { first, last }) =>
    last > first ? line.replace("- ", "-  ") : undefined,
  ),
  "hyphen too far left": hyphened((line) => (line.startsWith(" ") ? line.slice(1) : undefined)),
  "hyphen on a line of its own with a brace never closed": hyphened((line) => line.replace("- ", "- {")),
  "item without what is in it": (page, any) => {
    const item = any(page.items.filter(({ key, inBraces }) => OBJECTS.includes(key) && !inBraces));
    const place = item && page.itemBlock(item);
    if (!place) return undefined;
    const hyphen = `${" ".repeat(place.column - 2)}-`;
    return page.made(page.lines.toSpliced(place.first - 1, place.last - place.first + 1, hyphen), [place.first]);
  },
  "hyphen before a second key": (page, any) => {
    const item = any(
      page.items.filter(
        ({ key, inBraces, isObject, isFlow }) => OBJECTS.includes(key) && !inBraces && isObject && !isFlow,
      ),
    );
    const place = item && page.itemBlock(item);
    if (!place || place.last === place.first) return undefined;
    const line = page.lines[place.first];
    return page.made(page.lines.with(place.first, line.replace(/^( *) {2}(?=\w)/, "$1- ")), [place.first + 1]);
  },
  "item twice": (page, any) => {
    const item = any(
      page.items.filter(({ key, inBraces, isObject }) => OBJECTS.slice(0, 7).includes(key) && !inBraces && isObject),
    );
    const place = item && page.itemBlock(item);
    if (!place) return undefined;
    const lines = page.lines.slice(place.first - 1, place.last);
    const size = lines.length;
    return page.made(
      page.lines.toSpliced(place.last, 0, ...lines),
      [...Array(2 * size).keys()].map((index) => place.first + index),
    );
  },
  "id of another": (page, any) => {
    const ids = page.pairs.filter(({ path }) => path.length === 3 && path[2] === "id" && OBJECTS.includes(path[0]));
    const [one, other] = [any(ids), any(ids)];
    if (!one || one === other) return undefined;
    return page.with(one.start, one.end, other.source, [page.lineAt(other.start)]);
  },
  "item of another list": (page, any) => {
    const item = any(
      page.items.filter(
        ({ path, inBraces, of }) => path.length === 2 && OBJECTS.slice(2).includes(path[0]) && !inBraces && of > 1,
      ),
    );
    const place = item && page.itemBlock(item);
    const target = any(
      page.items.filter(
        ({ path, inBraces }) =>
          path.length === 2 && path[1] === 0 && OBJECTS.includes(path[0]) && path[0] !== item?.path[0] && !inBraces,
      ),
    );
    const goal = target && page.itemBlock(target);
    if (!place || !goal || goal.column !== place.column) return undefined;
    const moved = page.lines.slice(place.first - 1, place.last);
    const lines = page.lines.toSpliced(place.first - 1, moved.length);
    const at = goal.first - 1 - (goal.first > place.first ? moved.length : 0);
    return page.made(
      lines.toSpliced(at, 0, ...moved),
      moved.map((_, index) => at + 1 + index),
    );
  },
  "evidence with its last words alone": (page, any) => {
    const pair = any(page.scalars("first").filter(({ owner, inBraces }) => inBraces && owner.keys.includes("last")));
    if (!pair) return undefined;
    const [behind] = /^,\s*/.exec(page.text.slice(pair.end)) ?? [""];
    return page.with(pair.keyStart, pair.end + behind.length, "", [pair.owner.first]);
  },
  "evidence with a verb where none can be": (page, any) => {
    const pair = any(
      page
        .scalars("first")
        .filter(({ path, inBraces, owner }) => inBraces && path[0] === "figures" && !owner.keys.includes("verb")),
    );
    return pair && page.with(pair.keyStart, pair.keyStart, "verb: said, ");
  },
  "last words the same as the first": (page, any) => {
    const pair = any(page.scalars("last").filter(({ path }) => path[0] === "statements"));
    const first = pair && page.pairs.find(({ path }) => path.join() === [...pair.path.slice(0, -1), "first"].join());
    return first && page.with(pair.start, pair.end, first.source);
  },
  "document under another id": (page, any) => {
    const id = any(
      page.scalars("id").filter(({ path }) => path[0] === "documents" && page.of("documents").value.length > 1),
    );
    const cited = page.lines.flatMap((line, index) => (line.includes(`: ${id?.value}`) ? [index + 1] : []));
    return id && cited.length > 0 ? page.with(id.start, id.end, `${id.value}-1`, cited) : undefined;
  },
  "contradiction within one account": (page, any) => {
    const ids = page.pairs.filter(
      ({ path, inBraces }) => path.length === 3 && path[0] === "statements" && path[2] === "id" && !inBraces,
    );
    const [one, other] = [any(ids), any(ids)];
    const place = one && page.block(one);
    if (!place || one === other || one.owner.keys.includes("contradicts") || page.of("documents").value.length !== 1)
      return undefined;
    return page.made(page.lines.toSpliced(place.first, 0, `${" ".repeat(place.column)}contradicts: [${other.value}]`), [
      place.first + 1,
    ]);
  },
  "said by one to the same": (page, any) => {
    const by = any(
      page.lists("by").filter(({ owner, isFlow, value }) => owner.keys.includes("to") && isFlow && value.length === 1),
    );
    const to =
      by &&
      page.pairs.find(({ path }) => path.slice(0, -1).join() === by.path.slice(0, -1).join() && path.at(-1) === "to");
    return to?.isFlow ? page.with(to.start, to.end, by.source, [page.lineAt(by.start)]) : undefined;
  },
  "the same as itself": (page, any) => {
    const id = any(
      page.pairs.filter(
        ({ path, inBraces }) =>
          path.length === 3 && /^(?:statements|figures)$/.test(path[0]) && path[2] === "id" && !inBraces,
      ),
    );
    const place = id && page.block(id);
    if (!place || id.owner.keys.includes("sameAs")) return undefined;
    return page.made(page.lines.toSpliced(place.first, 0, `${" ".repeat(place.column)}sameAs: ${id.value}`), [
      place.first + 1,
    ]);
  },
  "the same as another by the same document": (page, any) => {
    const ids = page.pairs.filter(
      ({ path, inBraces }) => path.length === 3 && path[0] === "statements" && path[2] === "id" && !inBraces,
    );
    const [one, other] = [any(ids), any(ids)];
    const place = one && page.block(one);
    if (!place || one === other || one.owner.keys.includes("sameAs") || page.of("documents").value.length !== 1)
      return undefined;
    return page.made(page.lines.toSpliced(place.first, 0, `${" ".repeat(place.column)}sameAs: ${other.value}`), [
      place.first + 1,
    ]);
  },
};
