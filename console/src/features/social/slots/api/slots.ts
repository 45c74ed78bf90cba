import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { toast } from '#components/ui/toasts.tsx';
import { PATH } from '#features/social/api/keys.ts';
import type { Slot, Slots } from '#features/social/slots/types.ts';
import { json } from '#lib/api/http.ts';
import { messageOf } from '#lib/api/problem.ts';
import { queries } from '#lib/queries.ts';

const keyOf = (accountId: string) => ['social', 'slots', accountId] as const;
const pathOf = (accountId: string) => `${PATH}/slots/${encodeURIComponent(accountId)}`;

export const slotsQuery = (accountId: string) =>
    queryOptions({
        queryKey: keyOf(accountId),
        queryFn: ({ signal }) => json<Slots>(pathOf(accountId), { signal }),
        staleTime: 15_000,
    });

/** Returns the weekly slots of an account. */
export const useSlots = (accountId: string) => useQuery(slotsQuery(accountId));

/**
 * Returns a function that changes the slots of an account. They are shown at once and saved one change after the other, so
 * that an earlier answer never overwrites a later change; what cannot be saved is shown as it is at the service again.
 */
export function useChangeSlots(accountId: string) {
    const key = keyOf(accountId);
    const { mutateAsync, isPending } = useMutation({
        mutationKey: key,
        scope: { id: key.join(' ') },
        // Without a connection it fails, instead of waiting for one unseen.
        networkMode: 'always',
        mutationFn: (items: Slot[]) => json<Slots>(pathOf(accountId), { method: 'PUT', body: { items } }),
    });
    const change = async (next: (slots: Slot[]) => Slot[]): Promise<boolean> => {
        await queries.cancelQueries({ queryKey: key });
        const items = next(queries.getQueryData<Slots>(key)?.items ?? []);
        queries.setQueryData<Slots>(key, { items });
        try {
            const saved = await mutateAsync(items);
            if (queries.isMutating({ mutationKey: key }) === 0) queries.setQueryData<Slots>(key, saved);
            return true;
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
            await queries.invalidateQueries({ queryKey: key });
            return false;
        }
    };
    return { change, saving: isPending };
}
