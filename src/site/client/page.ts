/** What a browser that runs scripts adds to a page: copy buttons, and filters over the meetings. */

/** A meeting: its id; its day, or how much of the id that is; parties, people and place by number; statements; a status. */
type Row = [string, string | number, number[], number[], number, number, string?];

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  const source = button.dataset.copy
    ? document.getElementById(button.dataset.copy)
    : button.parentElement?.querySelector("code");
  const text = () => (source instanceof HTMLTextAreaElement ? source.value : (source?.textContent ?? ""));
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      // A page that was opened from a disk has no clipboard: what is to be copied is selected.
      if (source) getSelection()?.selectAllChildren(source);
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
if (form && data) filter(form, JSON.parse(data));

function filter(form: HTMLFormElement, { names, rows }: { names: string[]; rows: Row[] }): void {
  const table = document.querySelector<HTMLTableElement>("table.meetings");
  const body = table?.tBodies[0];
  const output = form.querySelector("output");
  if (!table || !body || !output) return;
  const shown = [...body.rows];
  const cells = rows.map((row) => cellsOf(row, names));
  const texts = cells.map((each) => each.join(" ").toLowerCase());
  const [page = "", file = ""] = (table.dataset.page ?? "").split("*");

  const people = new Set(rows.flatMap(([, , , people]) => people));
  const pairs = new Set(rows.flatMap(([, , parties]) => pairsOf(parties, names)));
  const { text, person, pair } = form.elements as unknown as Record<string, HTMLInputElement & HTMLSelectElement>;
  if (!text || !person || !pair) return;
  const byName = ([one]: [string, string], [other]: [string, string]) => (one < other ? -1 : 1);
  const offer = (select: HTMLSelectElement, options: [string, string][]) =>
    select.append(...options.sort(byName).map(([label, value]) => new Option(label, value)));
  offer(
    person,
    [...people].map((each) => [names[each] ?? "", String(each)]),
  );
  offer(
    pair,
    [...pairs].map((each) => [
      each
        .split(",")
        .map((one) => names[Number(one)])
        .join(" – "),
      each,
    ]),
  );

  const show = () => {
    const words = text.value.toLowerCase().split(/\s+/);
    let found = 0;
    const list = document.createDocumentFragment();
    rows.forEach((row, index) => {
      const fits =
        words.every((word) => texts[index]?.includes(word)) &&
        (!person.value || row[3].includes(Number(person.value))) &&
        (!pair.value || pairsOf(row[2], names).includes(pair.value));
      if (!fits) return;
      found += 1;
      shown[index] ??= newRow(cells[index] ?? [], `${page}${row[0]}${file}`);
      list.append(shown[index]);
    });
    body.replaceChildren(list);
    output.textContent = `${found} ${output.dataset.of} ${rows.length}`;
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
}

function cellsOf([id, day, parties, people, place, statements, status]: Row, names: string[]): string[] {
  const date = typeof day === "number" ? id.slice(0, day) : day;
  return [
    status ? `${date} ${status}` : date,
    parties.map((each) => names[each]).join(" – "),
    people.map((each) => names[each]).join(", "),
    names[place] ?? "",
    String(statements),
  ];
}

/** Each two of the parties, by their numbers in the order of their names. */
function pairsOf(parties: number[], names: string[]): string[] {
  const sorted = [...parties].sort((one, other) => ((names[one] ?? "") < (names[other] ?? "") ? -1 : 1));
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one},${other}`));
}

function newRow(cells: string[], address: string): HTMLTableRowElement {
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
