import { htmlDocument } from './document/htmlDocument.ts';
import { markdownDocument } from './document/markdownDocument.ts';
import { plainDocument } from './document/plainDocument.ts';
import type { Format } from './format.ts';
import { genericJson } from './json/genericJson.ts';
import { genericJsonLines } from './json/genericJsonLines.ts';
import { githubEvents } from './json/github/githubEvents.ts';
import { journaldExport } from './json/journaldExport.ts';
import { journaldJson } from './json/journaldJson.ts';
import { kubernetesEvents } from './json/kubernetesEvents.ts';
import { kubernetesYaml } from './json/kubernetesYaml.ts';
import { otlpLogs } from './json/otlpLogs.ts';
import { linesWithTimes } from './lines/linesWithTimes.ts';
import { w3cExtended } from './lines/w3cExtended.ts';
import { dispatchCsv } from './tables/dispatchCsv.ts';
import { genericTable } from './tables/genericTable.ts';
import { irisCsv } from './tables/irisCsv.ts';
import { jiraCsv } from './tables/jiraCsv.ts';
import { timesketchCsv } from './tables/timesketchCsv.ts';
import { alertmanager } from './tools/alertmanager.ts';
import { dfirTimeline } from './tools/dfirTimeline.ts';
import { grafanaAnnotations } from './tools/grafanaAnnotations.ts';
import { incidentRecord } from './tools/incidentRecord.ts';
import { opsgenie } from './tools/opsgenie.ts';
import { pagerDuty } from './tools/pagerDuty.ts';
import { reviewJson } from './tools/reviewJson.ts';
import { slack } from './tools/slack.ts';
import { slackLists } from './tools/slackLists.ts';
import { statusPagePost } from './tools/statusPagePost.ts';
import { statuspage } from './tools/statuspage.ts';
import { timelineJs } from './tools/timelineJs.ts';

/** Tried in this order by content; the last one takes every text. */
export const FORMATS: readonly [...Format[], Format] = [
  slack,
  slackLists,
  pagerDuty,
  opsgenie,
  statuspage,
  alertmanager,
  grafanaAnnotations,
  timelineJs,
  dfirTimeline,
  reviewJson,
  incidentRecord,
  statusPagePost,
  journaldJson,
  journaldExport,
  otlpLogs,
  kubernetesEvents,
  kubernetesYaml,
  githubEvents,
  genericJson,
  genericJsonLines,
  jiraCsv,
  timesketchCsv,
  irisCsv,
  dispatchCsv,
  genericTable,
  w3cExtended,
  linesWithTimes,
  htmlDocument,
  markdownDocument,
  plainDocument,
];
