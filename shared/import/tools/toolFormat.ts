import type { Format } from '../format.ts';
import { jsonFormat } from '../json/jsonFormat.ts';
import type { JsonValue } from '../json/jsonValue.ts';
import type { IncidentFacts } from './incidentOf.ts';
import { ToolStory } from './toolStory.ts';

/**
 * A format that is what an incident tool gives out as JSON. `read` tells the story every record that it meets, and
 * returns the facts of the incident where the file tells of exactly one.
 */
export interface ToolFormat {
  readonly id: string;
  readonly title: string;
  /** Why the file is of this tool, in words; null when it is not. */
  detect(values: readonly JsonValue[]): string | null;
  read(
    values: readonly JsonValue[],
    story: ToolStory,
    companions: ReadonlyMap<string, string>,
  ): IncidentFacts | null;
}

export const toolFormat = ({ id, title, detect, read }: ToolFormat): Format =>
  jsonFormat({
    id,
    title,
    detect,
    read: (document, context) => {
      const story = new ToolStory(document, context);
      const facts = read(document.values, story, context.companions);
      return story.findings(facts);
    },
  });
