import { toZone, type ZoneId } from '../../shared/model/time.ts';
import type { Theme } from '../../shared/picture/palette.ts';
import { type LaneBy, PICTURE_WIDTH_PX } from '../../shared/picture/pictureOptions.ts';

export const EXPORT_KINDS = ['pdf', 'png', 'svg', 'md', 'json'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportArguments {
  readonly file: string;
  /** Where each kind is written. */
  readonly targets: ReadonlyMap<ExportKind, string>;
  /** Null: the document's own zone, or UTC when it names none. */
  readonly zone: ZoneId | null;
  readonly theme: Theme;
  readonly laneBy: LaneBy;
  /** Of PNG and SVG; null: the usual one. */
  readonly widthPx: number | null;
}

export const EXPORT_USAGE =
  'export FILE [--pdf a.pdf] [--png a.png] [--svg a.svg] [--md a.md] [--json a.json] [--zone ZONE] [--theme light|dark] [--lanes kind|actor|source] [--width PX]';

/** The arguments, or a sentence that says what is wrong with them. */
export function exportArguments(args: readonly string[]): ExportArguments | string {
  const files: string[] = [];
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (![...EXPORT_KINDS, 'zone', 'theme', 'lanes', 'width'].includes(name))
      return `There is no option --${name}.`;
    const value = inline ?? args[++i];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      return `--${name} needs a value.`;
    if (values.has(name)) return `--${name} is given twice.`;
    values.set(name, value);
  }
  const [file, ...others] = files;
  if (file === undefined) return 'Name the document to export.';
  if (others.length > 0) return 'Name one document: several cannot be exported at once.';
  const targets = new Map(
    EXPORT_KINDS.flatMap((kind) => {
      const target = values.get(kind);
      return target === undefined ? [] : [[kind, target] as const];
    }),
  );
  if (targets.size === 0) return 'Name at least one file to write: --pdf, --png, --svg, --md or --json.';
  if (new Set(targets.values()).size < targets.size) return 'Two of the files to write have the same name.';
  if ([...targets.values()].includes(file)) return 'The document itself would be overwritten.';
  return readChoices(file, targets, values);
}

function readChoices(
  file: string,
  targets: ExportArguments['targets'],
  values: ReadonlyMap<string, string>,
): ExportArguments | string {
  const zoneText = values.get('zone');
  const zone = zoneText === undefined ? null : toZone(zoneText);
  if (zoneText !== undefined && zone === null)
    return `There is no zone "${zoneText}": write UTC, a name such as Europe/Berlin, or an offset such as +02:00.`;
  const theme = values.get('theme') ?? 'light';
  if (theme !== 'light' && theme !== 'dark') return `There is no theme "${theme}": light or dark.`;
  const laneBy = values.get('lanes') ?? 'kind';
  if (laneBy !== 'kind' && laneBy !== 'actor' && laneBy !== 'source')
    return `There are no lanes by "${laneBy}": kind, actor or source.`;
  const widthText = values.get('width');
  const widthPx = widthText === undefined ? null : Number(widthText);
  const { min, max } = PICTURE_WIDTH_PX;
  if (widthPx !== null && !(Number.isInteger(widthPx) && widthPx >= min && widthPx <= max))
    return `--width is a number of pixels from ${min} to ${max}.`;
  return { file, targets, zone, theme, laneBy, widthPx };
}
