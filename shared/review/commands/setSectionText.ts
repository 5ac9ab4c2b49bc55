import { ok } from '../../model/result.ts';
import type { SectionName } from '../../model/review.ts';
import { changeRecord, recordOf } from '../changeRecord.ts';
import type { Command } from '../command.ts';
import { plainText } from '../plainText.ts';

export interface SetSectionTextArgs {
  readonly section: SectionName;
  /** Markdown. */
  readonly text: string;
}

export const setSectionText: Command<SetSectionTextArgs> = {
  name: 'section.setText',
  label: ({ section }) => `Change ${section}`,
  run: (review, { section, text }) => {
    const present = recordOf(review, 'sections', section);
    if (!present && text === '') return ok([]);
    return ok(
      changeRecord(review, 'sections', section, { text: plainText(text), origin: present?.origin ?? null }),
    );
  },
};
