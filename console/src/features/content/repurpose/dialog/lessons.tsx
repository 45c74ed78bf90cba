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
            {certain.map(({ trait, value, uplift, low, high, pieces }) => (
                <li key={`${trait} ${value}`}>
                    {text.lessonLearned(uplift > 0, text.lesson[trait](value), relativeChange(uplift), relativeChange(low), relativeChange(high), pieces)}
                </li>
            ))}
        </ul>
    );
}
