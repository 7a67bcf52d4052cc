/** Values in a form that is none of theirs: dates, times, numbers, codes, addresses, ids, words of closed lists. */

/** A kind that writes one value under one of some keys otherwise; what gives nothing is tried elsewhere. */
const value = (keys, change) => (page, any) => {
  const pair = any(page.scalars(...keys));
  const words = pair && change(String(pair.value), any, pair, page);
  return words === undefined ? undefined : page.with(pair.start, pair.end, words);
};

/** A kind that writes the id of a thing otherwise; that of a licence has another form. */
const idOfThing = (change) =>
  value(["id"], (text, any, { path }) => (path.length > 1 && path[0] !== "licence" ? change(text, any) : undefined));

/** The same of an item of a list. */
const item = (keys, change) => (page, any) => {
  const one = any(page.itemsOf(true, ...keys));
  const words = one && change(String(one.value), any, one, page);
  return words === undefined ? undefined : page.with(one.start, one.end, words);
};

const DAYS = ["date", "until", "published"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A kind that writes a day in another form. */
const day = (form) =>
  value(DAYS, (text, any) => {
    const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    return y && form({ y, m, d, month: MONTHS[Number(m) - 1], one: Number(d), any });
  });

/** A kind that adds a key to `when`. */
const inWhen =
  (...words) =>
  (page, any) => {
    const { value: when, start, end, isFlow } = page.of("when") ?? {};
    if (!isFlow || !("date" in when) || "time" in when || "zone" in when || "until" in when) return undefined;
    const closing = page.text.lastIndexOf("}", end);
    return page.with(page.text.slice(0, closing).trimEnd().length, closing, `, ${any(words)} `, [page.lineAt(start)]);
  };

/** Figures of the width of Japanese letters. */
const wide = (text) => text.replace(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one)));

const swapped = (text, at) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);

/** A slip of the pen within a word: two letters exchanged, one left out, doubled, or struck beside. */
export function slipped(word, any) {
  const at = 1 + any([...Array(Math.max(1, word.length - 2)).keys()]);
  return any([
    () => swapped(word, at),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word[at] + word.slice(at),
    () => word.slice(0, at) + (word[at] === "e" ? "r" : "e") + word.slice(at + 1),
  ])();
}

const CHOICES = ["act", "kind", "status", "mode", "qualifier", "read", "state", "standing", "order", "tenure", "unit"];
const IDS = ["id", "person", "party", "under", "document", "translationOf", "sameAs"];
const LISTS = ["by", "to", "about", "parties", "issuers", "providers", "operators", "witnesses", "mentions"];
const TEXTS = ["en", "fr", "words", "first", "last", "verb", "publisher", "dateline", "contact", "title"];
const isPlain = (source) => !/^["'|>]/.test(source);

export const VALUES = {
  "day with slashes": day(({ y, m, d }) => `${d}/${m}/${y}`),
  "day as in America": day(({ y, m, d }) => `${m}/${d}/${y}`),
  "day without zeros": day(({ y, m, d }) => `${y}-${Number(m)}-${Number(d)}`),
  "day in words": day(({ y, month, one }) => `${month} ${one}, ${y}`),
  "day in British words": day(({ y, month, one }) => `${one} ${month} ${y}`),
  "day with a short month": day(({ y, month, one }) => `${one}-${month.slice(0, 3)}-${y}`),
  "day with its weekday": day(({ y, month, one }) => `Friday ${one} ${month} ${y}`),
  "day in French": day(({ y, one }) => `${one} février ${y}`),
  "day in Japanese": day(({ y, m, one }) => `${y}年${Number(m)}月${one}日`),
  "day with dots": day(({ y, m, d }) => `${d}.${m}.${y}`),
  "day with ISO slashes": day(({ y, m, d }) => `${y}/${m}/${d}`),
  "day without hyphens": day(({ y, m, d }) => `${y}${m}${d}`),
  "day with two figures for the year": day(({ y, m, d }) => `${y.slice(2)}-${m}-${d}`),
  "day with a letter O": day(({ y, m, d }) => `${y.replace("0", "O")}-${m}-${d}`),
  "day with dashes": day(({ y, m, d }) => `${y}–${m}–${d}`),
  "day with an ordinal": day(({ y, month, one }) => `${month} ${one}th ${y}`),
  "day with a blank in it": day(({ y, m, d }) => `${y}-${m} -${d}`),
  "day of no month": day(({ y, d }) => `${y}-13-${d}`),
  "day not in the calendar": day(({ y }) => `${y}-02-30`),
  "day of month 00": day(({ y, m }) => `${y}-${m}-00`),
  "day with a question mark": day(({ y, m, d }) => `${y}-${m}-${d}?`),
  "day as today": day(() => "today"),
  "day in brackets": day(({ y, m, d, any }) =>
    any([`( ${y}-${m}-${d} )`, `{ ${y}-${m}-${d} }`, `[${y}-${m}-${d}]`, `<${y}-${m}-${d}>`]),
  ),
  "day with its weekday behind": day(({ y, m, d }) => `${y}-${m}-${d} (Fri)`),
  "day by its number in the year": day(({ y }) => `${y}-065`),
  "day with blanks for its hyphens": day(({ y, m, d }) => `${y} ${m} ${d}`),
  "day by a program": day(({ y, m, d, any }) =>
    any([`${y}-${m}-${d} 00:00:00`, "{{ date }}", "NaN", "1772755200", `new Date("${y}-${m}-${d}")`]),
  ),
  "day by a spreadsheet's number": day(({ y, m, d }) => String(Date.parse(`${y}-${m}-${d}`) / 86_400_000 + 25_569)),
  "day with midnight in UTC": value(["date", "until"], (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : undefined,
  ),
  "day in the era of Japan": day(({ y, m, one }) => `令和${Number(y) - 2018}年${Number(m)}月${one}日`),
  "day in Portuguese": day(({ y, one }) => `${one} de março de ${y}`),
  "day with wide figures": day(({ y, m, d }) => wide(`${y}-${m}-${d}`)),
  "day with a letter l": day(({ y, m, d }) => `${y}-${m}-${d}`.replace("1", "l")),
  "day approximated": day(({ y, m, d, any }) =>
    any([`ca. ${y}-${m}-${d}`, `~${y}-${m}-${d}`, `${y}-${m}-${d} (approx.)`]),
  ),
  "days from and to": day(({ y, m, d, any }) => `${y}-${m}-${d}${any(["/", " to ", " – ", ".."])}${y}-${m}-${d}`),
  "day by its parts": day(({ y, m, d }) => `[${y}, ${m}, ${d}]`),
  "day unknown": day(({ any }) => any(["N/A", "unknown", "0000-00-00", "tbd"])),
  "day as a week": day(({ y }) => `${y}-W10`),
  "day far in the future": value(["published"], (text) => (/^20\d\d-/.test(text) ? swapped(text, 1) : undefined)),
  "day and month exchanged": day(({ y, m, d }) => (Number(d) > 12 ? `${y}-${d}-${m}` : undefined)),
  "hour on the day of a meeting": value(["date", "until"], (text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T10:00` : undefined,
  ),
  "moment with a blank": value(["published"], (text) => (text.length === 10 ? `${text} 10:47` : undefined)),
  "moment with seconds in parts": value(["published"], (text) =>
    text.length === 10 ? `${text}T10:47:12.345Z` : undefined,
  ),
  "moment with a zone's letters": value(["published"], (text) =>
    text.length === 10 ? `${text}T10:47 EST` : undefined,
  ),
  "another day than the id": (page, any) => {
    const [date, id] = [page.pairs.find(({ path }) => path.join() === "when,date"), page.of("id")];
    if (!/^\d{4}-\d\d-\d\d$/.test(date?.value) || !String(id?.value).startsWith(date.value)) return undefined;
    const other = any(["01", "02", "03"].filter((each) => !date.value.endsWith(each)));
    return page.with(date.start, date.end, date.value.slice(0, 8) + other, [page.lineAt(id.keyStart)]);
  },
  "end before the beginning": inWhen("until: 1999-01-01"),
  "hours from and to": inWhen("time: 09:00-10:30", "time: 9 to 10"),
  "zone by its hours": inWhen("zone: +9", "zone: UTC+9", "zone: JST (UTC+9)"),
  "zone of Windows": inWhen("zone: Tokyo Standard Time", "zone: Eastern Standard Time"),
  "words of another day": inWhen("words: 2 January 1999", 'words: "January 2, 1999"', "words: 1999年1月2日"),
  "hour of twelve": inWhen("time: 4 p.m.", "time: 4:30pm", "time: 9 am"),
  "hour without its zero": inWhen('time: "9:30"', "time: 9:30"),
  "hour that is none": inWhen('time: "25:00"', 'time: "10:75"', 'time: "24:30"'),
  "hour with h": inWhen("time: 14h30", "time: 14h"),
  "hour with a dot": inWhen('time: "14.30"', "time: 14.30"),
  "hour with its zone": inWhen("time: 14:30 JST", "time: 14:30+09:00"),
  "hour with seconds": inWhen("time: 14:30:00"),
  "hour in words": inWhen("time: noon", "time: midday", "time: early morning"),
  "zone by its letters": inWhen("zone: JST", "zone: EST", "zone: CET"),
  "zone by its offset": inWhen("zone: UTC+9", 'zone: "+09:00"', "zone: GMT+1"),
  "zone by its city": inWhen("zone: Tokyo", "zone: Toronto"),
  "zone with a blank": inWhen("zone: America/New York", "zone: America/Mexico City"),
  "zone in small letters": inWhen("zone: asia/tokyo", "zone: europe/paris"),
  "zone misspelled": inWhen("zone: Asia/Tokio", "zone: Amercia/Toronto", "zone: Europe/Bruxelles"),

  "number with commas": value(["value"], (text) => commas(text, '"', ",")),
  "number with commas and no quotes": value(["value"], (text) => commas(text, "", ",")),
  "number with blanks": value(["value"], (text) => commas(text, '"', " ")),
  "number with dots": value(["value"], (text) => commas(text, '"', ".")),
  "number with underscores": value(["value"], (text) => commas(text, "", "_")),
  "number with apostrophes": value(["value"], (text) => commas(text, '"', "'")),
  "number with a decimal comma": value(["value"], () => '"1,5"'),
  "number without quotes": value(["value"], (text) => (/^\d+$/.test(text) ? text : undefined)),
  "number with billion": value(["value"], (text, any) => short(text, any([" billion", "bn", " bn"]))),
  "number in English words": value(["value"], (_, any) => any(["forty billion", "three hundred", "two million"])),
  "number in Spanish words": value(["value"], (text, any) => short(text, any([" mil millones", " millones"]))),
  "number in French words": value(["value"], (text) => short(text, " milliards")),
  "number in German words": value(["value"], (text) => short(text, " Milliarden")),
  "number with its currency": value(["value"], (text, any) => `"${any(["$", "€", "US$", "C$", "¥"])}${text}"`),
  "number with the currency's code": value(["value"], (text, any) => `"${any(["CAD ", "USD "])}${text}"`),
  "number with a percent sign": value(["value"], (text) => (text.length < 4 ? `"${text}%"` : undefined)),
  "number with its qualifier": value(["value"], (text, any) => any([`"about ${text}"`, `"~${text}"`, `">${text}"`])),
  "number as a power": value(["value"], (text) =>
    /0{6}$/.test(text) ? `"${text.replace(/0{6}$/, "")}e6"` : undefined,
  ),
  "number with a plus": value(["value"], (text) => `"+${text}"`),
  "number with a letter O": value(["value"], (text) =>
    text.includes("0") ? `"${text.replace("0", "O")}"` : undefined,
  ),
  "number in brackets for a minus": value(["value"], (text) => `"(${text})"`),
  "number with a minus that is a dash": value(["value"], (text) => `"−${text}"`),
  "number with wide figures": value(["value"], (text) => `"${wide(text)}"`),
  "number with zeros in front": value(["value"], (text) => `"00${text}"`),
  "number as a fraction": value(["value"], (_, any) => any(['"1/2"', '"½"'])),
  "number with letters for its scale": value(["value"], (_, any) => any(['"40bn"', '"1.2M"', '"5k"', '"3.5 Mio."'])),
  "number unknown": value(["value"], (_, any) => any(["unknown", "n/a", '"?"', "several"])),
  "number by a spreadsheet's fault": value(["value"], (_, any) => any(['"#REF!"', '"#####"', '"=A2*1000"'])),
  "number with a zero lost": value(["value"], (text) => (/00$/.test(text) ? `"${text.slice(0, -1)}"` : undefined)),
  "numbers from and to": value(["value"], (text) => `"${text}-${text}0"`),
  "period as a number": value(["time"], (text) => (/^\d{4}$/.test(text) ? text : undefined)),
  "period in words": value(["time"], (_, any) => any(["next year", "3 years", "five years", "2025/26", "FY2025"])),

  "currency by its sign": value(["currency"], (_, any) => any(["$", "€", "£", "¥", "US$", "C$"])),
  "currency as a sign that is none": value(["currency"], (_, any) => any(["%", "?", "-", "*", "@"])),
  "currency with its sign": value(["currency"], (text, any) => any([`$ (${text})`, `$${text}`, `${text} $`])),
  "currency by its name": value(["currency"], (_, any) => any(["dollars", "EURO", "euros", "Canadian dollars", "yen"])),
  "currency in small letters": value(["currency"], (text) => text.toLowerCase()),
  "currency misremembered": value(["currency"], (_, any) => any(["CDN", "JPN", "EURO", "UKP", "RMB", "YEN"])),
  "currency with its country": value(["currency"], (_, any) => any(["US dollar", "USD (US dollars)", "USD/CAD"])),
  "country by three letters": value(["country"], (_, any) => any(["JPN", "CAN", "USA", "GBR"])),
  "country by UK": value(["country"], (_, any) => any(["UK", "uk", "EN", "EU"])),
  "country in small letters": value(["country"], (text) => text.toLowerCase()),
  "country by its name": value(["country"], (_, any) =>
    any(["Japan", "Canada", "JAPAN", "United States", "South Korea", "Viet Nam"]),
  ),
  "country misspelled": value(["country"], (_, any) => any(["Jappan", "Kanada", "Untied States", "JA", "XX"])),
  "country in quotes within quotes": value(["country"], (text) => `"'${text}'"`),
  "language by its country": value(["language"], (_, any) => any(["jp", "cn", "kr", "ua", "cz", "dk"])),
  "language by its name": value(["language"], (_, any) =>
    any(["English", "english", "Japanese", "français", "FRENCH"]),
  ),
  "language by three letters": value(["language"], (_, any) => any(["eng", "fre", "fra", "jpn", "ger"])),
  "language in capitals": value(["language"], (text) => text.toUpperCase()),
  "language with an underscore": value(["language"], (_, any) => any(["en_US", "fr_CA", "zh_Hant"])),
  "language with a small country": value(["language"], (_, any) => any(["en-us", "fr-ca", "en-gb"])),
  "two languages": value(["language"], (_, any) => any(["en/fr", "en and fr", "en fr", "en; fr"])),
  "language of no country": value(["language"], () => "en-UK"),
  "language that is none": value(["language"], (_, any) => any(["xx", "qz", "e", "e n"])),

  "hash with a character missing": value(["sha256"], (text, any) => {
    const at = any([...Array(text.length).keys()]);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  "hash with a character more": value(["sha256"], (text) => `${text}0`),
  "hash in capitals": value(["sha256"], (text) => text.toUpperCase()),
  "hash with its name": value(["sha256"], (text, any) => any(["sha256:", "sha256-", "SHA-256 "]) + text),
  "hash with colons": value(["sha256"], (text) => text.replace(/..(?!$)/g, "$&:")),
  "hash with a blank": value(["sha256"], (text) => `${text.slice(0, 32)} ${text.slice(32)}`),
  "hash with the file's name": value(["sha256"], (text) => `${text}  text.txt`),
  "hash of another kind": value(["sha256"], (text) => text.slice(0, 40)),
  "hash with a letter O": value(["sha256"], (text) => (text.includes("0") ? text.replace("0", "o") : undefined)),
  "hash cut with dots": value(["sha256"], (text) => `${text.slice(0, 12)}...`),
  "hash still to come": value(["sha256"], (_, any) => any(["TODO", "tbd", "???", "…"])),

  "address without its scheme": value(["url", "archived"], (text) => text.replace(/^https?:\/\//, "")),
  "address with www alone": value(["url", "archived"], (text) => text.replace(/^https?:\/\/(www\.)?/, "www.")),
  "address with a blank": value(["url"], (text) => text.replace(/(?<=\w)\/(?=\w)/, "/ ")),
  "address with a scheme misspelled": value(["url"], (text, any) =>
    text.replace("https:", any(["htpps:", "htps:", "http;", "https"])),
  ),
  "address with one slash": value(["url"], (text) => text.replace("://", ":/")),
  "address as e-mail": value(["url"], (_, any) => any(["press@example.org", "mailto:press@example.org"])),
  "address with the sentence's sign behind": value(["url"], (text, any) => text + any([",", ".", ")", ";"])),
  "address with a comma in its host": value(["url"], (text) => text.replace(/(?<=\/\/[^/]*)\./, ",")),
  "address in Markdown": value(["url"], (text) => `[the text](${text})`),
  "address in pointed brackets": value(["url"], (text) => `<${text}>`),
  "address as a file": value(["url"], (_, any) =>
    any(["file:///C:/texts/pmo.txt", "C:\\texts\\pmo.txt", "./pmo.txt", "pmo.txt"]),
  ),
  "two addresses": value(["url"], (text) => `${text} ${text}`),
  "address without a host": value(["url"], (_, any) => any(["http:///news", "https://?id=1", "https://example"])),
  "address with words for a port": value(["url"], () => "https://example.org:port/x"),
  "address with an ellipsis": value(["url"], (text) => `${text.slice(0, 30)}…|`),
  "address that is a word": value(["url"], (_, any) => any(["none", "n/a", "see above", "here"])),
  "address twice in itself": value(["url"], (text) => `https://https://${text.slice(8)}`),
  "scheme doubled": value(["url"], (text) => `http://${text}`.replace("http://https", "http:// https")),
  "address with its point behind": value(["url"], (text) => `${text}>.`),

  "choice misspelled": value(CHOICES, (text, any) => (text.length > 3 ? slipped(text, any) : undefined)),
  "choice with a capital": value(CHOICES, (text) => text[0].toUpperCase() + text.slice(1)),
  "choice in capitals": value(CHOICES, (text) => text.toUpperCase()),
  "choice with a blank for its hyphen": value(CHOICES, (text) =>
    text.includes("-") ? text.replaceAll("-", " ") : undefined,
  ),
  "choice with an underscore": value(CHOICES, (text) => (text.includes("-") ? text.replaceAll("-", "_") : undefined)),
  "choice without its hyphen": value(CHOICES, (text) => (text.includes("-") ? text.replaceAll("-", "") : undefined)),
  "choice in camel case": value(CHOICES, (text) =>
    text.includes("-") ? text.replace(/-(.)/, (_, one) => one.toUpperCase()) : undefined,
  ),
  "choice in brackets": value(CHOICES, (text) => `[${text}]`),
  "choice with a plural": value(CHOICES, (text) => `${text}s`),
  "two choices": value(CHOICES, (text, any) => `${text}${any(["/", " and ", " / ", "|"])}${any(["say", "other"])}`),
  "choice with a remark behind": value(CHOICES, (text) => `${text} (probably)`),
  "choice doubted": value(CHOICES, (text) => `${text}?`),
  "choice as yes": value(CHOICES, (_, any) => any(["yes", "no", "true", "false", "on"])),
  "choice as a number": value(CHOICES, (_, any) => any(["1", "0", "2.5"])),
  "choice unknown": value(CHOICES, (_, any) => any(["other", "misc", "unknown", "n/a", "none"])),
  "choice with a point behind": value(CHOICES, (text) => `${text}.`),
  "choice with a comma behind": value(CHOICES, (text, _, { inBraces }) => (inBraces ? undefined : `${text},`)),
  "choice with a semicolon behind": value(CHOICES, (text) => `${text};`),
  "act in the past": value(
    ["act"],
    (text) =>
      ({
        say: "said",
        meet: "met",
        thank: "thanked",
        welcome: "welcomed",
        commit: "committed",
        sign: "signed",
        invite: "invited",
      })[text],
  ),
  "act in the third person": value(
    ["act"],
    (text) =>
      ({
        say: "says",
        meet: "meets",
        thank: "thanks",
        welcome: "welcomes",
        commit: "commits",
        discuss: "discusses",
        reaffirm: "reaffirms",
        emphasise: "emphasises",
      })[text],
  ),
  "act in American spelling": value(["act"], (text) => (text.includes("ise") ? text.replace("ise", "ize") : undefined)),
  "act by another verb": value(["act"], (_, any) =>
    any(["stress", "underline", "pledge", "propose", "promise", "warn", "criticise", "hope"]),
  ),
  "act by a noun": value(["act"], (_, any) =>
    any(["agreement", "discussion", "invitation", "announcement", "meeting"]),
  ),
  "mode by another word": value(["mode"], (_, any) =>
    any(["online", "phone", "virtual", "in person", "face-to-face", "hybrid", "zoom"]),
  ),
  "status by another word": value(["status"], (_, any) => any(["done", "completed", "happened", "past", "canceled"])),
  "kind by another word": value(["kind"], (_, any) =>
    any(["press release", "statement", "MoU", "mou", "treaty", "tweet", "trip"]),
  ),
  "qualifier by another word": value(["qualifier"], (_, any) =>
    any(["approximately", "almost", "more than", "around", "circa", "~"]),
  ),
  "read by another word": value(["read"], (_, any) => any(["full", "yes", "complete", "partial", "partly", "no"])),

  "id with capitals": idOfThing((text) => text.replace(/^./, (one) => one.toUpperCase())),
  "id with a blank": idOfThing((text) => (text.includes("-") ? text.replace("-", " ") : undefined)),
  "id with an underscore": idOfThing((text) => (text.includes("-") ? text.replaceAll("-", "_") : undefined)),
  "id with a number first": idOfThing((text) => `1-${text}`),
  "id as a number": idOfThing((_, any) => any(["1", "07", "12"])),
  "id with a dot": idOfThing((text) => `${text}.1`),
  "id with a mark": idOfThing((text) => text.replace(/[aeiou]/, "é")),
  "id with a hyphen behind": idOfThing((text) => `${text}-`),
  "id with two hyphens": idOfThing((text) => (text.includes("-") ? text.replace("-", "--") : undefined)),
  "id in Japanese": idOfThing((_, any) => any(["会談", "声明"])),
  "id of the record in capitals": value(["id"], (text, _, { path }) =>
    path.length === 1 ? text.toUpperCase() : undefined,
  ),
  "id of the record with underscores": value(["id"], (text, _, { path }) =>
    path.length === 1 ? text.replaceAll("-", "_") : undefined,
  ),
  "id of the record with blanks": value(["id"], (text, _, { path }) =>
    path.length === 1 ? text.replaceAll("-", " ") : undefined,
  ),
  "id of the record with .yaml": value(["id"], (text, _, { path }) => (path.length === 1 ? `${text}.yaml` : undefined)),
  "id of the record without its day": value(["id"], (text, _, { path }) =>
    path.length === 1 ? text.slice(11) : undefined,
  ),
  "id of the record with its parties exchanged": value(["id"], (text, _, { path }) =>
    path.length === 1 ? text.replace(/^(\d{4}-\d\d-\d\d)-([a-z]+)-([a-z]+)$/, "$1-$3-$2") : undefined,
  ),
  "id of the record misspelled": value(["id"], (text, any, { path }) =>
    path.length === 1 ? text.slice(0, 11) + slipped(text.slice(11), any) : undefined,
  ),
  "id with a dash of Word": idOfThing((text) => (text.includes("-") ? text.replace("-", "–") : undefined)),
  "id with an accent": idOfThing((text) => text.replace(/[eao]/, (one) => ({ e: "é", a: "à", o: "ô" })[one])),
  "id with a foreign letter": idOfThing((text) => text.replace(/[aeo]/, (one) => ({ a: "а", e: "е", o: "о" })[one])),
  "id as an address": idOfThing((text) => `https://example.org/data/${text}`),
  "listed reference with the record in front": item(
    ["about"],
    (text, _, __, page) => `"${page.of("id")?.value}#${text}"`,
  ),
  "reference with capitals": value(IDS.slice(1), (text) => text.replace(/^./, (one) => one.toUpperCase())),
  "reference misspelled": value(IDS.slice(1), (text, any) => (text.length > 4 ? slipped(text, any) : undefined)),
  "reference to nothing": value(IDS.slice(1), (_, any) => any(["nobody-known", "zz", "other-thing"])),
  "reference by its name": value(["person"], (text) =>
    text
      .split("-")
      .map((word) => word[0].toUpperCase() + word.slice(1))
      .join(" "),
  ),
  "reference with a sign": value(IDS.slice(1), (text, any) => any(["@", "#", "*", "&", "$"]) + text),
  "reference in other brackets": value(["person", "party", "under", "document"], (text, any) =>
    any([`(${text})`, `{ ${text} }`, `<${text}>`, `{{ ${text} }}`]),
  ),
  "reference as an object": value(["person", "party", "under"], (text) => `{ id: ${text} }`),
  "reference in a list": value(["person", "party", "under", "document"], (text) => `[${text}]`),
  "listed reference with capitals": item(LISTS, (text) => text.replace(/^./, (one) => one.toUpperCase())),
  "listed reference in capitals": item(LISTS, (text) => text.toUpperCase()),
  "listed reference misspelled": item(LISTS, (text, any) => (text.length > 4 ? slipped(text, any) : undefined)),
  "listed reference to nothing": item(LISTS, (_, any) => any(["nobody-known", "zz-top", "other-thing"])),
  "listed reference by its words": item(LISTS, (text) => (text.includes("-") ? text.replaceAll("-", " ") : undefined)),
  "listed reference with an underscore": item(LISTS, (text) =>
    text.includes("-") ? text.replaceAll("-", "_") : undefined,
  ),
  "listed reference with a sign": item(LISTS, (text, any) => any(["@", "#", "*", "&"]) + text),
  "listed reference with a mark of the plural": item(["about"], (text) => `${text}s`),
  "listed reference by a country's name": item(
    ["parties", "issuers", "providers"],
    (text) => ({ ca: "Canada", jp: "Japan", us: "USA", gb: "United Kingdom" })[text],
  ),
  "person by the family name": item(["by", "to"], (text) => (text.includes("-") ? text.split("-").at(-1) : undefined)),
  "person by name": item(["by", "to"], (text) =>
    text.includes("-")
      ? text
          .split("-")
          .map((word) => word[0].toUpperCase() + word.slice(1))
          .join(" ")
      : undefined,
  ),
  "topic among the speakers": item(["by"], (_, any, __, page) => any(page.named.topics ?? [])),
  "person among the parties": item(["parties"], (_, any, __, page) => any(page.named.people ?? [])),
  "speaker who takes no part": item(["by"], (_, any, __, page) =>
    any((page.named.people ?? []).filter((id) => !page.text.includes(id))),
  ),
  "party that is not of the meeting": value(["party"], (_, any, { path }, page) =>
    path[0] === "participants"
      ? any((page.named.parties ?? []).filter((id) => !page.of("parties")?.value.includes(id)))
      : undefined,
  ),

  "text as a number": value(["publisher", "title", "contact", "dateline"], (_, any) => any(["2026", "7", "1.5"])),
  "text as a boolean": value(TEXTS, (_, any) => any(["true", "false", "True"])),
  "text as null": value(TEXTS, (_, any) => any(["null", "~", "NULL"])),
  "text empty": value(TEXTS, (_, any) => any(['""', "''"])),
  "text of a blank": value(TEXTS, () => '" "'),
  "text with a blank at its end": value(TEXTS, (text) => (/["\\]/.test(text) ? undefined : `"${text} "`)),
  "text in a list": value(TEXTS, (text) => `[${JSON.stringify(text)}]`),
  "text as an object": value(
    ["publisher", "title", "dateline", "words", "first", "verb"],
    (text) => `{ en: ${JSON.stringify(text)} }`,
  ),
  "text still to come": value(["en", "fr"], (_, any) => any(["TODO", "TBD", "???", "tbc", "…"])),
  "text with an entity": value(["en", "fr"], (text, _, { source }) =>
    isPlain(source) && text.includes(" ") ? text.replace(" ", "&nbsp;") : undefined,
  ),
  "text with a tag": value(["en", "fr"], (text, any, { source }) =>
    isPlain(source) ? any([`<b>${text}</b>`, `${text}<br>`, `<p>${text}`]) : undefined,
  ),
  "text with an escape and no quotes": value(["en", "fr"], (text, any, { source }) =>
    isPlain(source) && text.includes(" ") ? text.replace(" ", any(["\\n", "\\u00e9"])) : undefined,
  ),
  "text read in another encoding": value(["fr"], (text, _, { source }) =>
    isPlain(source) && /[é’]/.test(text) ? text.replaceAll("é", "Ã©").replaceAll("’", "â€™") : undefined,
  ),
  "text by a program that has none": value(["en", "fr"], (_, any) => any(["undefined", "None", '"[object Object]"'])),
  "text as a template": value(["en", "fr"], (_, any) => any(["{{ title }}", "{% title %}", "____"])),
  "text with a remark behind": value(["en", "fr", "publisher"], (text, any, { source }) =>
    isPlain(source) ? text + any([" // check", " /* check */", " <!-- check -->", " (TBC)"]) : undefined,
  ),
  "text with a lost character": value(["en", "fr"], (text, _, { source }) =>
    isPlain(source) ? text.replace(/[a-z](?=[a-z])/, "\ufffd") : undefined,
  ),
  "text with a decomposed letter": value(["fr"], (text, _, { source }) =>
    isPlain(source) && /[éèêà]/.test(text) ? text.normalize("NFD") : undefined,
  ),
  "text as a formula": value(["words", "publisher"], (text, _, { source }) =>
    isPlain(source) ? `"=${text}"` : undefined,
  ),
  "text in another script": value(["en", "fr"], (_, __, { path }) =>
    path.at(-2) === "summary" ? "両首脳は会談した" : undefined,
  ),
  "text of Japanese in Latin letters": value(["ja"], () => "The leaders of both sides met there"),
  "text with a hyphen that no one sees": value(["en"], (text, _, { source }) =>
    isPlain(source) && /[a-z]{4}/.test(text) ? text.replace(/[a-z]{2}(?=[a-z]{2})/, "$&\u00ad") : undefined,
  ),
  "text with a letter of one font": value(["en", "fr"], (text, _, { source }) =>
    isPlain(source) ? `\uf0b7 ${text}` : undefined,
  ),
  "text with a blank of no width": value(["en", "first", "verb"], (text) =>
    JSON.stringify(text.replace(/.(?=.)/u, "$&\u200b")),
  ),
  "first words with dots": value(["first"], (text, any, { source, owner }) =>
    isPlain(source) && text.includes(" ") && owner.keys.includes("last")
      ? JSON.stringify(any([text.replace(" ", " […] "), `${text}…`, `${text} ...`]))
      : undefined,
  ),
  "last words with dots": value(["last"], (text, any) => JSON.stringify(any(["…", "... ", "(...) "]) + text)),
  "text in signs of Markdown": value(["en", "fr"], (text, any, { source }) =>
    isPlain(source) ? JSON.stringify(any([`**${text}**`, `[${text}](https://example.org/a)`])) : undefined,
  ),
  "text in a command of LaTeX": value(["en", "fr"], (text, _, { source }) =>
    isPlain(source) ? `'\\emph{${text.replaceAll("'", "’")}}'` : undefined,
  ),
  "text with a letter of another alphabet": value(["en", "fr"], (text, _, { source }) =>
    isPlain(source) ? text.replace(/(?<=[a-z])[aeo]/, (one) => ({ a: "а", e: "е", o: "о" })[one]) : undefined,
  ),
  "text by a spreadsheet that failed": value(["en", "fr", "words"], (_, any) => any(['"#REF!"', '"#N/A"', '"#NAME?"'])),
  "text of one letter": value(["en", "fr"], (_, any, { path }) =>
    ["title", "summary", "description", "office"].includes(path.at(-2)) ? any(["x", "A", "test"]) : undefined,
  ),
  "text over lines with a bar": value(["en", "fr"], (text, _, { source, inBraces }) =>
    !inBraces && isPlain(source) ? `|\n            ${text.replace(" ", "\n            ")}` : undefined,
  ),
};

function commas(text, quote, sign) {
  if (!/^\d{4,}$/.test(text)) return undefined;
  return quote + text.replace(/(?<=\d)(?=(?:\d{3})+$)/g, sign) + quote;
}

function short(text, words) {
  const [, front] = /^(\d{1,3})0{6,9}$/.exec(text) ?? [];
  return front === undefined ? undefined : front + words;
}
