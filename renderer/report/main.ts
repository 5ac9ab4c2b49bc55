import '../styles/theme.css';
import './report.css';
import { drawReport } from './drawReport.ts';
import { element } from './element.ts';
import { pageMargins } from './pageMargins.ts';
import { reportSource } from './reportSource.ts';

/** `data-ready` on the root tells who waits: `true` when drawn with its fonts, `failed` with the reason as text. */
async function run(into: HTMLElement): Promise<void> {
  const source = reportSource();
  const { language, report } = await source.job();
  document.title = report.title;
  document.documentElement.lang = language;
  document.adoptedStyleSheets.push(pageMargins(report.title, report.zone));
  into.replaceChildren(...drawReport(report));
  await document.fonts.ready;
  document.documentElement.dataset.ready = 'true';
  source.drawn();
}

const main = document.getElementById('report') as HTMLElement;
run(main).catch((error: unknown) => {
  main.replaceChildren(
    element('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)),
  );
  document.documentElement.dataset.ready = 'failed';
});
