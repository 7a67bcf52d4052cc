/** What a browser that runs scripts adds to a page: copy buttons, and filters over the meetings. */

/** A meeting. */
interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  readonly parties: readonly string[];
  readonly people: readonly string[];
}

for (const source of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const label = document.body.dataset.copyLabel ?? "";
  const button = document.createElement("button");
  const text = () => (source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? ""));
  button.type = "button";
  button.textContent = label;
  source.after(" ", button);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      // A page that was opened from a disk has no clipboard: what is to be copied is selected.
      getSelection()?.selectAllChildren(source);
      if (source instanceof HTMLTextAreaElement) source.select();
      document.execCommand("copy");
    }
    button.textContent = "✓";
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
}

// What a link leads to may stand in the grouping that is not shown.
const reveal = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const byAct = document.getElementById("_by-act");
  if (!target || !(byAct instanceof HTMLInputElement) || !target.closest(".by-act")) return;
  byAct.checked = true;
  target.scrollIntoView();
};
addEventListener("hashchange", reveal);

const form = document.querySelector<HTMLFormElement>("form.filters");
const data = document.getElementById("_meetings-data")?.textContent;
if (form && data) filter(form, rowsOf(JSON.parse(data)));
else if (form) lead(form, form.dataset.page ?? "");

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
    const [day = "", rest, parties = "", people = "", place, statements = "", status] = line.split(" ");
    const [prefix = "", shown] = day.split("/");
    const name = (number?: string) => (number ? (names[Number(number)] ?? "") : "");
    const all = (numbers: string) => (numbers ? numbers.split(",").map(name) : []);
    const [ofParties, ofPeople] = [all(parties), all(people)];
    const when = `${shown ? name(shown) : prefix} ${name(status)}`.trim();
    const cells = [when, ofParties.join(" – "), ofPeople.join(", "), name(place), statements];
    return { id: `${prefix}-${name(rest)}`, cells, parties: ofParties, people: ofPeople };
  });
}

function filter(form: HTMLFormElement, rows: readonly Row[]): void {
  const table = document.querySelector<HTMLTableElement>("table.meetings");
  const body = table?.tBodies[0];
  const output = form.querySelector("output");
  const { text, person, pair } = form.elements as unknown as Record<string, HTMLInputElement & HTMLSelectElement>;
  if (!table || !body || !output || !text || !person || !pair) return;
  const shown = [...body.rows];
  const texts = rows.map(({ cells }) => cells.join(" ").toLowerCase());
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
    const words = text.value.toLowerCase().split(/\s+/);
    const list = document.createDocumentFragment();
    rows.forEach((row, index) => {
      const fits =
        words.every((word) => texts[index]?.includes(word)) &&
        (!person.value || row.people.includes(person.value)) &&
        (!pair.value || pairsOf(row.parties).includes(pair.value));
      if (!fits) return;
      shown[index] ??= newRow(row, `${page}${row.id}${file}`);
      list.append(shown[index]);
    });
    output.textContent = `${list.childElementCount} ${output.dataset.of} ${rows.length}`;
    body.replaceChildren(list);
  };
  form.hidden = false;
  text.value = new URLSearchParams(location.search).get("text") ?? "";
  if (text.value) show();
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
}

/** Each two of the parties, the same whichever is named first. */
function pairsOf(parties: readonly string[]): string[] {
  const sorted = [...parties].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} – ${other}`));
}

function newRow({ cells }: Row, address: string): HTMLTableRowElement {
  const row = document.createElement("tr");
  cells.forEach((text, index) => {
    const cell = row.insertCell();
    if (index !== 1) cell.textContent = text;
    else {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = text;
      cell.append(link);
    }
  });
  return row;
}
