import type { ReasonCode } from '#features/content/repurpose/api/recommendations.ts';
import { count } from '#lib/format/numbers.ts';

export const recommendationStrings = {
    suits: 'Suits this post',
    lessSuited: 'Suits this post less',
    reason: {
        SHORT_TEXT: 'short text',
        MEDIUM_TEXT: 'text of medium length',
        LONG_TEXT: 'long text',
        ANNOUNCEMENT: 'announcement',
        HOW_TO: 'how-to',
        SURVEY: 'survey',
        STORY: 'story',
        OPINION: 'opinion',
        LIST: 'list',
        NUMBERS: 'numbers',
        QUESTION: 'question',
        PICTURE: 'picture',
        NO_PICTURE: 'no picture',
        TECHNICAL: 'technical',
        OWN_HISTORY: 'your results there',
        NO_HISTORY: 'no results there yet',
    } satisfies Record<ReasonCode, string>,
    because: (verdict: string, reasons: string) => (reasons ? `${verdict}: ${reasons}` : verdict),
    lesson: {
        ANGLE: (value: string) => `angle: ${value}`,
        HOOK: (value: string) => `opening: ${value}`,
        LENGTH: (value: string) => `length: ${value}`,
        HASHTAG: (value: string) => `#${value}`,
    },
    hooks: { question: 'a question', quotation: 'a quotation', number: 'a number', statement: 'a statement' } as Record<string, string>,
    lessonLearned: (worked: boolean, what: string, uplift: string, low: string, high: string, pieces: number) =>
        `${worked ? 'Worked well there' : 'Worked less well there'}: ${what} (${uplift} clicks, probably between ${low} and ${high}, from ${count(pieces)} pieces)`,
    tooLittle: 'Too few pieces were published there to say what works.',
    worked: (what: string, uplift: string, pieces: number) => `Worked well there: ${what} (${uplift} clicks, ${count(pieces)} pieces)`,
};
