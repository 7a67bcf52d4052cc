import { citationText } from "../formats/citation.js";
import { toDataset } from "../formats/dataset.js";
import { describedFiles, describedFilesOf, madeFiles } from "../formats/described-files.js";
import { toEmbed } from "../formats/embed.js";
import type { Format, OutputFile } from "../formats/format.js";
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
  *files(collection, made, url = collection.about.base) {
    const { about, meetings } = collection;
    const files = madeFiles(made);
    const overview = new Overview();
    for (const meeting of meetings) overview.add(meeting);
    const byPath = new Map(files.map((one) => [one.path, one]));
    for (const language of pageLanguages(about)) {
      const view = new View(collection, language, new Set(meetings.map(({ id }) => id)));
      for (const meeting of meetings) {
        const own = describedFilesOf(meeting.id, byPath);
        yield file(meetingPage(meeting, toEmbed(meeting, collection, { language }), view, own, url), view, url);
      }
      if (overview.meetings > LISTED) {
        for (const year of overview.years.keys()) {
          const ofYear = meetings.filter(({ id }) => id.startsWith(year)).map(summaryOf);
          yield file(yearPage(year, ofYear, view), view, url);
        }
      }
      const { length } = [...view.plain(about.description)];
      // A description too short or too long for data searches is told by `readout embed`, and stops no build.
      const isDescribed = length >= 50 && length <= 5000;
      const dataset = isDescribed ? toDataset(about, overview.coverage, files, { url, language }) : undefined;
      const citation = citationText(about, language, url);
      yield file(homePage({ overview, files: describedFiles(files), url, dataset, citation }, view), view, url);
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
