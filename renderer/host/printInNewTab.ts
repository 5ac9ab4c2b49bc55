import type { ReportJob } from '../../shared/export/reportJob.ts';
import type { SaveOutcome } from './host.ts';

const WAIT_MS = 20_000;

/**
 * Opens the report page in a tab of its own. The tab says 'ready' on a channel with the job's id, gets the job,
 * draws it and opens the print dialog (renderer/report). Whether the person then prints is not to be known.
 */
export function printInNewTab(job: ReportJob): Promise<SaveOutcome> {
  const id = crypto.randomUUID();
  const channel = new BroadcastChannel(`debrief-report-${id}`);
  return new Promise<SaveOutcome>((resolve) => {
    const finish = (outcome: SaveOutcome) => {
      clearTimeout(timer);
      channel.close();
      resolve(outcome);
    };
    const timer = setTimeout(
      () => finish({ status: 'failed', reason: 'The report page did not answer.' }),
      WAIT_MS,
    );
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== 'ready') return;
      channel.postMessage(job);
      finish({ status: 'saved', name: job.title });
    };
    if (!open(`./report.html?job=${id}`, '_blank')) {
      finish({ status: 'failed', reason: 'The browser did not allow a new tab.' });
    }
  });
}
