/** What a browser that runs scripts adds to a page: copy buttons, and filters over the meetings. */

/** A meeting. */
interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  /** The marks of the cells, by their places, that hold our reading. */
  readonly marks: Readonly<Record<number, string>>;
  readonly parties: readonly string[];
  readonly people: readonly string[];
}

/** Where readers of screens are told that something was copied. */
const told = document.body.appendChild(document.createElement("p"));
told.ariaLive = "polite";
told.className = "unseen";

/** Puts where this page is read in the place of the address that it was built for: of a page on a disk, the path. */
function readHere(built: HTMLElement): void {
  const { base = "", up = "" } = built.dataset;
  const { protocol, host, pathname, href } = new URL(up, location.href);
  const isDisk = protocol === "file:";
  // A shell, and curl, make something else of these marks. The path of a drive of Windows begins with its letter.
  const place = isDisk
    ? `${host && `//${host}`}${decodeURIComponent(pathname)}`.replace(/^\/(?=[A-Z]:)/, "")
    : href.replace(/[!$&'()*;[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  for (const code of document.querySelectorAll(".use code")) {
    const [before = "", ...after] = code.textContent?.split(base) ?? [];
    if (!after.length) continue;
    const inQuotes = { '"': JSON.stringify(place).slice(1, -1), "'": place.replaceAll("'", "''") };
    code.textContent = before + (inQuotes[before.at(-1) as '"' | "'"] ?? place) + after.join(base);
    // What is on the disk is there already.
    if (isDisk && before.startsWith("curl")) code.closest("div")?.remove();
  }
  built.remove();
}

/** What is copied: the name beside it, and that of what it is of. */
function whatIs(source: HTMLElement): string {
  const name = source.closest("div")?.querySelector("dt")?.textContent;
  const whole = source.closest("li, section")?.querySelector("h2, h3")?.textContent;
  return [name, whole].filter(Boolean).join(", ");
}

for (const source of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const { copyLabel: label = "", copiedLabel = "" } = document.body.dataset;
  const button = document.createElement("button");
  const text = () => (source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? ""));
  button.type = "button";
  button.textContent = label;
  button.ariaLabel = `${label}: ${whatIs(source)}`;
  source.after(" ", button);
  button.addEventListener("click", async () => {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      // A page that was opened from a disk may have no clipboard: what is to be copied is selected, too.
      getSelection()?.selectAllChildren(source);
      if (source instanceof HTMLTextAreaElement) source.select();
      isCopied = document.execCommand("copy");
    }
    if (!isCopied) return;
    button.textContent = "✓";
    told.textContent = copiedLabel;
    setTimeout(() => {
      button.textContent = label;
      told.textContent = "";
    }, 1500);
  });
}

const form = document.querySelector<HTMLFormElement>("form.filters");
const data = document.getElementById("_meetings-data")?.textContent;
if (form && data) filter(form, rowsOf(JSON.parse(data)));
else if (form) lead(form, form.dataset.page ?? "");

const built = document.querySelector<HTMLElement>("[data-base]");
if (built && /^(https?|file):$/.test(location.protocol)) readHere(built);

/** Where too many meetings are listed elsewhere, what is looked for is handed on. */
function lead(form: HTMLFormElement, page: string): void {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${page}?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`;
  });
}

/** The meetings behind the table: each a line of numbers of names. */
function rowsOf({ names, lines }: { names: string[]; lines: string[] }): Row[] {
  return lines.map((line) => {
    const [day = "", rest, parties = "", people = "", place, statements = "", status, inferred = ""] = line.split(" ");
    const [prefix = "", shown] = day.split("/");
    const name = (number?: string) => (number ? (names[Number(number)] ?? "") : "");
    const all = (numbers: string) => (numbers ? numbers.split(",").map(name) : []);
    const [ofParties, ofPeople] = [all(parties), all(people)];
    const when = `${shown ? name(shown) : prefix} ${name(status)}`.trim();
    const cells = [when, ofParties.join(" – "), ofPeople.join(", "), name(place), statements];
    const [ofTime = "", ofPlace = ""] = inferred.split(",").map(name);
    return {
      id: `${prefix}-${name(rest)}`,
      cells,
      marks: { 0: ofTime, 3: ofPlace },
      parties: ofParties,
      people: ofPeople,
    };
  });
}

function filter(form: HTMLFormElement, rows: readonly Row[]): void {
  const table = document.querySelector<HTMLTableElement>("table.meetings");
  const body = table?.tBodies[0];
  const output = form.querySelector("output");
  const all = form.querySelector("button");
  const { text, person, pair } = form.elements as unknown as Record<string, HTMLInputElement & HTMLSelectElement>;
  if (!table || !body || !output || !all || !text || !person || !pair) return;
  const fields = [text, person, pair];
  const shown = [...body.rows];
  const texts = rows.map(({ cells }) => plain(cells.join(" ")));
  const { label = "" } = body.querySelector<HTMLElement>("[data-label]")?.dataset ?? {};
  const [page = "", file = ""] = (table.dataset.page ?? "").split("*");

  const offer = (select: HTMLSelectElement, names: Iterable<string>) => {
    const sorted = [...new Set(names)].sort((one, other) => one.localeCompare(other, document.documentElement.lang));
    select.append(...sorted.map((name) => new Option(name)));
  };
  offer(
    person,
    rows.flatMap(({ people }) => people),
  );
  offer(
    pair,
    rows.flatMap(({ parties }) => pairsOf(parties)),
  );

  const show = () => {
    const words = plain(text.value).split(/\s+/);
    const list = document.createDocumentFragment();
    rows.forEach((row, index) => {
      const fits =
        words.every((word) => texts[index]?.includes(word)) &&
        (!person.value || row.people.includes(person.value)) &&
        (!pair.value || pairsOf(row.parties).includes(pair.value));
      if (!fits) return;
      shown[index] ??= newRow(row, `${page}${row.id}${file}`, label);
      list.append(shown[index]);
    });
    tell(list.childElementCount);
    body.replaceChildren(list);
  };
  const tell = (count: number) => {
    output.textContent = `${count === 0 ? `${output.dataset.none} ` : ""}${count} ${output.dataset.of} ${rows.length}`;
    all.hidden = fields.every(({ value }) => !value);
  };
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? "";
  if (fields.some(({ value }) => value)) show();
  else tell(shown.length);
  const ask = () => {
    show();
    const chosen = String(new URLSearchParams(fields.flatMap(({ name, value }) => (value ? [[name, value]] : []))));
    // The address tells what is looked for, to be kept and sent on. From a disk a page may have no say in its address.
    if (location.protocol !== "file:") history.replaceState(null, "", chosen ? `?${chosen}` : location.pathname);
  };
  form.addEventListener("input", ask);
  form.addEventListener("reset", () => {
    // The fields are empty a moment after this.
    setTimeout(ask);
    text.focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

/** Each two of the parties, the same whichever is named first. */
function pairsOf(parties: readonly string[]): string[] {
  const sorted = [...parties].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} – ${other}`));
}

/** A text as it is looked for: whatever its case and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function newRow({ cells, marks }: Row, address: string, label: string): HTMLTableRowElement {
  const row = document.createElement("tr");
  cells.forEach((text, index) => {
    const cell = row.appendChild(document.createElement(index === 0 ? "th" : "td"));
    if (index === 0) cell.setAttribute("scope", "row");
    if (index === cells.length - 1) cell.dataset.label = label;
    if (index !== 1) {
      cell.textContent = text;
      if (!marks[index]) return;
      const mark = document.createElement("span");
      mark.className = "inferred";
      mark.textContent = marks[index];
      cell.append(" ", mark);
    } else {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = text;
      cell.append(link);
    }
  });
  return row;
}
