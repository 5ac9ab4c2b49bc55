import type { AppError } from '../../shared/model/appError.ts';

/** The command line's wording of a failure. */
export function errorSentence({ code, facts }: AppError): string {
  const name = facts.name ?? 'the file';
  switch (code) {
    case 'file.empty':
      return `${name}: the file is empty.`;
    case 'file.binary':
      return `${name}: this is not a text document.`;
    case 'file.tooLarge':
      return facts.limitLines === undefined
        ? `${name}: documents of up to ${Math.round(Number(facts.limit) / 1_048_576)} MB can be read.`
        : `${name}: documents of up to ${facts.limitLines} lines can be read, this one has ${facts.lines}.`;
    case 'file.unreadable':
      return `${name}: the file could not be read, ${facts.reason}.`;
    case 'container.refused':
      return `${name}: not opened, ${facts.reason}.`;
    default:
      return `${name}: ${code} ${JSON.stringify(facts)}`;
  }
}
