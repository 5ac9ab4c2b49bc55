import type { ReportJob } from '../../shared/export/reportJob.ts';
import type { ReportBridge } from '../../shared/ipc/bridge.ts';

/** Where a report's job comes from, and what is done when it is drawn. */
export interface ReportSource {
  job(): Promise<ReportJob>;
  drawn(): void;
}

/** The tab that opened this one answers at once, or is gone. */
const WAIT_MS = 10_000;

/**
 * Three ways in: the desktop shell's hidden window, the command line (`?from=job.json`, same origin only), and a
 * browser tab opened by the app (`?job=<id>`), which prints itself.
 */
export function reportSource(): ReportSource {
  const bridge = (globalThis as { debriefReport?: ReportBridge }).debriefReport;
  if (bridge) return { job: () => bridge.model(), drawn: () => bridge.ready() };
  const query = new URLSearchParams(location.search);
  const from = query.get('from');
  if (from !== null) return { job: () => fetchJob(from), drawn: () => {} };
  const id = query.get('job');
  if (id !== null) return { job: () => askForJob(id), drawn: () => print() };
  throw new Error('This page shows a report. Open it from Debrief with “Export PDF”.');
}

async function fetchJob(from: string): Promise<ReportJob> {
  const url = new URL(from, location.href);
  if (url.origin !== location.origin) throw new Error('The report lies elsewhere: it is not fetched.');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The report could not be fetched (${response.status}).`);
  return (await response.json()) as ReportJob;
}

function askForJob(id: string): Promise<ReportJob> {
  const channel = new BroadcastChannel(`debrief-report-${id}`);
  return new Promise<ReportJob>((resolve, reject) => {
    const timer = setTimeout(() => {
      channel.close();
      reject(new Error('The window with the review did not answer. Export it again from there.'));
    }, WAIT_MS);
    channel.onmessage = ({ data }: MessageEvent<ReportJob | 'ready'>) => {
      if (data === 'ready') return;
      clearTimeout(timer);
      channel.close();
      resolve(data);
    };
    channel.postMessage('ready');
  });
}
