import { lessonName } from '#features/content/repurpose/dialog/lesson-name.ts';
import { recommendationStrings } from '#features/content/repurpose/dialog/strings.ts';
import type { Lesson } from '#features/content/repurpose/types.ts';
import { relativeChange } from '#lib/format/numbers.ts';

const text = recommendationStrings;

/** More would bury the pieces. */
const MOST = 3;

/** What has worked on the platform so far, with how much evidence; that there is too little where it is so. */
export function Lessons({ lessons }: { lessons: readonly Lesson[] }) {
    if (lessons.length === 0) return null;
    const certain = lessons.filter(({ enough }) => enough).slice(0, MOST);
    if (certain.length === 0) return <p className="text-label text-muted">{text.tooLittle}</p>;
    return (
        <ul className="text-label text-muted">
            {certain.map((lesson) => (
                <li key={`${lesson.trait} ${lesson.value}`}>
                    {text.lessonLearned(lesson.uplift > 0, lessonName(lesson), relativeChange(lesson.uplift), relativeChange(lesson.low), relativeChange(lesson.high), lesson.pieces)}
                </li>
            ))}
        </ul>
    );
}
