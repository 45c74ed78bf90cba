import { useEffect, useRef, useState } from 'react';
import { toast } from '#components/ui/toasts.tsx';
import { repurpose, type Assignment, type Written } from '#features/content/repurpose/api/repurpose.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName, type Channel } from '#lib/channels.ts';

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

    // Once the dialog is closed, only a toast can say that a piece could not be written.
    const isShown = useRef(true);
    useEffect(() => {
        isShown.current = true;
        return () => {
            isShown.current = false;
        };
    }, []);

    const write = async (platform: Channel, wanted: Wishes) => {
        const report = (state: Progress) => setProgress((before) => new Map(before).set(platform, state));
        const key = idempotencyKeys.current.get(platform) ?? crypto.randomUUID();
        idempotencyKeys.current.set(platform, key);
        report({ state: 'writing' });
        try {
            report({ state: 'written', ...(await repurpose(postId, { platform, ...wanted }, key)) });
        } catch (problem) {
            const reason = messageOf(problem);
            report({ state: 'failed', reason });
            if (!isShown.current) toast(repurposeStrings.dialog.failed(channelName[platform], reason), { tone: 'bad' });
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
