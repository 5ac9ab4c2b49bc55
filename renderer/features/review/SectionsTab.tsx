import { type Review, SECTION_NAMES, type SectionName } from '../../../shared/model/review.ts';
import { EditableText } from '../../components/EditableText.tsx';
import type { Edit } from './edit.ts';

const HEADINGS: Readonly<Record<SectionName, { title: string; hint: string }>> = {
  summary: {
    title: 'Summary',
    hint: 'What happened, in three sentences that somebody who was away understands',
  },
  impact: { title: 'Impact', hint: 'Who noticed what, how many, for how long' },
  causes: { title: 'Contributing factors', hint: 'What made it possible, and what made it last' },
  resolution: { title: 'Resolution', hint: 'What was done that helped' },
  lessons: { title: 'Lessons', hint: 'What went well, what did not, where we were lucky' },
};

/** The written part of the review. Markdown is kept as it is typed. */
export function SectionsTab({ review, edit }: { readonly review: Review; readonly edit: Edit }) {
  return (
    <div className="sections">
      {SECTION_NAMES.map((name) => {
        const section = review.sections[name];
        const source = section?.origin && review.sources[section.origin.sourceId];
        return (
          <section key={name}>
            <h2>
              {HEADINGS[name].title}
              {source && (
                <span className="dim section-origin">
                  {source.name}, line {section?.origin?.line}
                </span>
              )}
            </h2>
            <EditableText
              label={HEADINGS[name].title}
              placeholder={HEADINGS[name].hint}
              isMultiline
              value={section?.text ?? ''}
              onEdit={(text) => edit('section.setText', { section: name, text }, `section-${name}`)}
            />
          </section>
        );
      })}
    </div>
  );
}
