import { toEmbed } from "../formats/embed.js";
import { type Files, type Format, type OutputFile, sha256 } from "../formats/format.js";
import type { ShelfFile } from "./files.js";
import { homePage } from "./home.js";
import { meetingPage } from "./meeting.js";
import { LISTED, summaryOf, yearPage } from "./meetings.js";
import { Overview } from "./overview.js";
import { type Page, pageFile, pageLanguages, pageText } from "./page.js";
import { View } from "./view.js";

/** Pages: a home page, a page a meeting and, of many meetings, a page a year; in English and French. */
export const site: Format = {
  name: "pages",
  means: "looking at the meetings, and downloading their data",
  *files(collection, made) {
    const url = collection.about.base;
    for (const language of pageLanguages(collection.about)) {
      const view = new View(collection, language);
      const overview = new Overview();
      const summaries = collection.meetings.map(summaryOf);
      for (const summary of summaries) overview.add(summary);
      for (const meeting of collection.meetings) {
        const files = listed(made, (path) => path.startsWith(`meetings/${meeting.id}/`));
        const embedded = toEmbed(meeting, collection, { language });
        yield file(meetingPage(meeting, embedded, view, files, url), view, url);
      }
      if (overview.meetings > LISTED) {
        for (const year of overview.years.keys()) {
          const ofYear = summaries.filter(({ id }) => id.startsWith(year));
          yield file(yearPage(year, ofYear, view), view, url);
        }
      }
      const files = listed(made, (path) => !path.startsWith("meetings/"));
      yield file(homePage({ overview, files, url, dataset: undefined, citation: "" }, view), view, url);
    }
  },
};

/** A page as a file: what it embeds, proved right, and the text that this makes. */
function file(page: Page, view: View, url: string): OutputFile {
  const { folder, name, markup } = page;
  const path = `${folder}${pageFile(name, view.language, view.shared.about)}`;
  const write = () => pageText(page, view, url);
  if (!markup) return { path, values: [], write };
  return { path, schema: markup["@type"] === "Event" ? "embed" : "dataset", values: [markup], write };
}

function listed(made: Files, belongs: (path: string) => boolean): ShelfFile[] {
  const files = [...made].filter(([path]) => belongs(path));
  return files.map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256(content) }));
}
