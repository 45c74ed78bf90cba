import { recommendationStrings } from '#features/content/repurpose/dialog/strings.ts';
import { angleName } from '#features/content/repurpose/piece/piece-text.ts';
import type { Lesson } from '#features/content/repurpose/types.ts';

const text = recommendationStrings;

/** Names what the pieces of a lesson have in common, such as “opening: a question”. */
export function lessonName({ trait, value }: Pick<Lesson, 'trait' | 'value'>): string {
    const lower = value.toLowerCase();
    switch (trait) {
        case 'ANGLE': return text.lesson.ANGLE(angleName(value));
        case 'HOOK': return text.lesson.HOOK(text.hooks[lower] ?? lower);
        default: return text.lesson[trait](lower);
    }
}
