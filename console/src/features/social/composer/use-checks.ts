import { useValidations, type Draft as Asked } from '#features/content/repurpose/api/validate.ts';
import { useSettled } from '#lib/use-settled.ts';
import type { Violation } from '#features/content/repurpose/types.ts';
import type { Draft } from '#features/social/composer/draft.ts';
import type { Channel } from '#lib/channels.ts';

/** What the service says about a network's post; undefined while it is asked. */
export type Checks = { failed: boolean; of: (channel: Channel) => Violation[] | undefined };

interface Question {
    channel: Channel;
    index: number;
    total: number;
    asked: Asked;
}

/** Has the service check the posts against their platforms' rules, whenever the person pauses. Empty texts are not checked. */
export function useChecks(drafts: readonly { channel: Channel; draft: Draft }[]): Checks {
    const questions = drafts.flatMap(({ channel, draft }) =>
        draft.parts.map((text, index): Question => ({
            channel,
            index,
            total: draft.parts.length,
            // A thread has its media at the first post.
            asked: { platform: channel, text, media: draft.media.map(({ url }) => url) },
        })),
    );
    const current = JSON.stringify(questions.filter(({ asked }) => asked.text.trim() !== ''));
    const settled = useSettled(current);
    const asked = JSON.parse(settled) as Question[];
    const { answers, failed } = useValidations(asked.map((one) => one.asked));
    const of = (channel: Channel) => {
        if (settled !== current) return undefined;
        const found: Violation[] = [];
        for (const [at, question] of asked.entries()) {
            if (question.channel !== channel) continue;
            const answer = answers[at];
            if (!answer) return undefined;
            found.push(...answer.violations.map((one) => (question.total > 1 && one.part === 'body' ? { ...one, part: `parts/${question.index}` } : one)));
        }
        return found;
    };
    return { failed, of };
}
