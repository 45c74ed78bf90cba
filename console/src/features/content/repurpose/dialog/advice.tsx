import type { Recommendation } from '#features/content/repurpose/api/recommendations.ts';
import { lessonName } from '#features/content/repurpose/dialog/lesson-name.ts';
import { recommendationStrings } from '#features/content/repurpose/dialog/strings.ts';
import { relativeChange } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

const text = recommendationStrings;

/** Without reasons for or against a platform, its score. */
const NEUTRAL = 0.5;
/** How far from neutral a score says something. */
const CLEAR = 0.05;
const MOST_REASONS = 2;

/** Whether a platform suits the post, why, and what has worked there; nothing where there is no clear answer. */
export function Advice({ of }: { of: Recommendation | undefined }) {
    if (!of || Math.abs(of.score - NEUTRAL) < CLEAR) return null;
    const suits = of.score > NEUTRAL;
    const reasons = of.reasons.filter(({ effect }) => (suits ? effect > 0 : effect < 0)).slice(0, MOST_REASONS);
    const lesson = of.lessons.find(({ enough, uplift }) => enough && uplift > 0);
    return (
        <span className="block text-label text-muted">
            {text.because(suits ? text.suits : text.lessSuited, formatList(reasons.map(({ code }) => text.reason[code])))}
            {lesson && <span className="block">{text.worked(lessonName(lesson), relativeChange(lesson.uplift), lesson.pieces)}</span>}
        </span>
    );
}
