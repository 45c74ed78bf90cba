import { useRef, useState } from 'react';
import { schedulePost } from '#features/social/api/schedule.ts';
import type { NewPost, SocialPost } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import type { Channel } from '#lib/channels.ts';

/** Schedules posts one by one, keeps those that succeeded, and says why the others did not. */
export function useSchedule() {
    const [done, setDone] = useState<SocialPost[]>([]);
    const [failures, setFailures] = useState<Partial<Record<Channel, string>>>({});
    const [busy, setBusy] = useState(false);
    const attempts = useRef(new Map<Channel, { body: string; key: string }>());

    /** Under one key, the service accepts one post only. */
    const keyOf = (post: NewPost) => {
        const body = JSON.stringify(post);
        const before = attempts.current.get(post.platform);
        if (before?.body === body) return before.key;
        const key = crypto.randomUUID();
        attempts.current.set(post.platform, { body, key });
        return key;
    };
    const schedule = async (posts: readonly NewPost[]): Promise<Channel[]> => {
        setBusy(true);
        setFailures({});
        const results = await Promise.allSettled(posts.map((post) => schedulePost(post, keyOf(post))));
        const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        const refused = results.flatMap((result, at) => (result.status === 'rejected' ? [[posts[at]!.platform, messageOf(result.reason)] as const] : []));
        // A corrected post is another request, even if it says the same as an earlier one.
        made.forEach(({ platform }) => attempts.current.delete(platform));
        setDone((before) => [...before, ...made]);
        setFailures(Object.fromEntries(refused));
        setBusy(false);
        return made.map(({ platform }) => platform);
    };
    const restart = () => {
        attempts.current.clear();
        setDone([]);
        setFailures({});
    };
    return { done, failures, busy, schedule, restart };
}
