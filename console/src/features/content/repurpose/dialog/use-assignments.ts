import { useRef, useState } from 'react';
import { repurpose, type Assignment, type Written } from '#features/content/repurpose/api/repurpose.ts';
import { messageOf } from '#lib/api/problem.ts';
import type { Channel } from '#lib/channels.ts';

/** What all pieces have in common. */
export type Wishes = Omit<Assignment, 'platform'>;

/** How far the piece of one platform is. */
export type Progress = { state: 'writing' } | ({ state: 'written' } & Written) | { state: 'failed'; reason: string };

/** Has pieces written for several platforms at the same time. One that fails does not stop the others, and can be tried again. */
export function useAssignments(postId: string) {
    const [progress, setProgress] = useState<ReadonlyMap<Channel, Progress>>(new Map());
    const [wishes, setWishes] = useState<Wishes>({});
    // A key per platform, so that a request whose answer was lost makes no second piece.
    const idempotencyKeys = useRef(new Map<Channel, string>());

    const write = async (platform: Channel, wanted: Wishes) => {
        const report = (state: Progress) => setProgress((before) => new Map(before).set(platform, state));
        const key = idempotencyKeys.current.get(platform) ?? crypto.randomUUID();
        idempotencyKeys.current.set(platform, key);
        report({ state: 'writing' });
        try {
            report({ state: 'written', ...(await repurpose(postId, { platform, ...wanted }, key)) });
        } catch (problem) {
            report({ state: 'failed', reason: messageOf(problem) });
        }
    };

    return {
        progress,
        start: (platforms: readonly Channel[], wanted: Wishes) => {
            setWishes(wanted);
            platforms.forEach((platform) => void write(platform, wanted));
        },
        retry: (platform: Channel) => void write(platform, wishes),
    };
}
