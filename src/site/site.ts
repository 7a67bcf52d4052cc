import { citationText } from "../formats/citation.js";
import { toDataset } from "../formats/dataset.js";
import {
  describedFamilies,
  describedFamiliesOfYears,
  describedFiles,
  describedFilesOf,
  describedFilesOfYears,
} from "../formats/described-files.js";
import { toEmbed } from "../formats/embed.js";
import type { Format, OutputFile } from "../formats/format.js";
import { yearOf } from "../formats/year.js";
import type { Id } from "../model/text.js";
import { homePage } from "./home.js";
import { meetingPage } from "./meeting.js";
import { LISTED, type MeetingSummary, meetingsPage, summaryOf, yearPage } from "./meetings.js";
import { Overview } from "./overview.js";
import { type Page, pageFile, pageLanguages, pageText } from "./page.js";
import { View } from "./view.js";

/** Pages: a home page, a page a meeting and, of many meetings, a page of all and one a year; in English and French. */
export const site: Format = {
  name: "pages",
  means: "looking at the meetings, and downloading their data",
  begin(shared, url) {
    const { about } = shared;
    /** Those that have a page so far; a meeting takes the place of an earlier one. */
    const meetings = new Set<Id>();
    const views = pageLanguages(about).map((language) => new View(shared, language, meetings));
    const overview = new Overview();
    /** The meetings of the years that have no page yet. */
    const years = new Map<string, MeetingSummary[]>();
    function* yearPages(current = ""): Generator<OutputFile> {
      if (overview.meetings <= LISTED) return;
      for (const [year, meetings] of years) {
        if (year === current) continue;
        for (const view of views) yield file(yearPage(year, meetings, view), view, url);
        years.delete(year);
      }
    }
    return {
      *each({ meeting, excerpt }, made) {
        overview.add(meeting);
        meetings.add(meeting.id);
        const own = describedFilesOf(meeting.id, new Map(made.map((one) => [one.path, one])));
        for (const view of views) {
          const embedded = toEmbed(meeting, excerpt, { language: view.tag });
          yield file(meetingPage(meeting, embedded, view, own, url), view, url);
        }
        const year = yearOf(meeting);
        const summaries = years.get(year);
        if (summaries) summaries.push(summaryOf(meeting));
        else years.set(year, [summaryOf(meeting)]);
        yield* yearPages(year);
      },
      *end(files, made) {
        yield* yearPages();
        const [listed, years] = [describedFiles(files), describedFilesOfYears(files)];
        const families = [...describedFamilies(files, made), ...describedFamiliesOfYears(files)];
        for (const view of views) {
          if (overview.meetings > LISTED) yield file(meetingsPage(overview, view), view, url);
          const { language, tag } = view;
          const { length } = [...view.plain(about.description)];
          // A description too short or too long for data searches is told by `readout embed`, and stops no build.
          const isDescribed = length >= 50 && length <= 5000;
          const dataset = isDescribed ? toDataset(about, overview.coverage, files, { url, language: tag }) : undefined;
          const citation = citationText(about, language, url);
          const home = { overview, files: listed, years, families, url, dataset, citation };
          yield file(homePage(home, view), view, url);
        }
      },
    };
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
