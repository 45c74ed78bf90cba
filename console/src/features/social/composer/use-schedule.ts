import { useRef, useState } from 'react';
import { createSeries, schedulePost } from '#features/social/api/schedule.ts';
import type { NewPost, NewSeries, Series, SocialPost } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import type { Channel } from '#lib/channels.ts';

/** A post of a network, or a recurring one. */
export type Made = { post: SocialPost } | { series: Series };

export const platformOf = (made: Made): Channel => ('post' in made ? made.post.platform : made.series.platform);

const make = async (request: NewPost | NewSeries, key: string): Promise<Made> =>
    'weekdays' in request ? { series: await createSeries(request, key) } : { post: await schedulePost(request, key) };

/** Schedules posts one by one, keeps those that succeeded, and says why the others did not. */
export function useSchedule() {
    const [done, setDone] = useState<Made[]>([]);
    const [failures, setFailures] = useState<Partial<Record<Channel, string>>>({});
    const [busy, setBusy] = useState(false);
    const attempts = useRef(new Map<Channel, { body: string; key: string }>());

    /** Under one key, the service accepts one post only. */
    const keyOf = (request: NewPost | NewSeries) => {
        const body = JSON.stringify(request);
        const before = attempts.current.get(request.platform);
        if (before?.body === body) return before.key;
        const key = crypto.randomUUID();
        attempts.current.set(request.platform, { body, key });
        return key;
    };
    const schedule = async (requests: readonly (NewPost | NewSeries)[]): Promise<Channel[]> => {
        setBusy(true);
        setFailures({});
        const results = await Promise.allSettled(requests.map((request) => make(request, keyOf(request))));
        const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        const refused = results.flatMap((result, at) => (result.status === 'rejected' ? [[requests[at]!.platform, messageOf(result.reason)] as const] : []));
        const platforms = made.map(platformOf);
        // A corrected post is another request, even if it says the same as an earlier one.
        platforms.forEach((platform) => attempts.current.delete(platform));
        setDone((before) => [...before, ...made]);
        setFailures(Object.fromEntries(refused));
        setBusy(false);
        return platforms;
    };
    const restart = () => {
        attempts.current.clear();
        setDone([]);
        setFailures({});
    };
    return { done, failures, busy, schedule, restart };
}
