import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { bestTimesQuery } from '#features/social/api/best-times.ts';
import { evidenceOf } from '#features/social/evidence.ts';
import { AddForm } from '#features/social/slots/add-form.tsx';
import { useChangeSlots, useSlots } from '#features/social/slots/api/slots.ts';
import { slotStrings as text } from '#features/social/slots/strings.ts';
import type { Slot } from '#features/social/slots/types.ts';
import { timeText, WeekGrid } from '#features/social/slots/week-grid.tsx';
import { withoutSlot, withSlots } from '#features/social/slots/weekly.ts';
import type { Account } from '#features/social/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { zoneName } from '#lib/format/time.ts';
import { weekdayName } from '#lib/format/weekdays.ts';

/** The slots of an account. Changes are saved at once; what is removed can be restored. */
export function AccountSlots({ account }: { account: Account }) {
    const { canWrite } = useCurrentUser();
    const query = useSlots(account.id);
    const { change, saving } = useChangeSlots(account.id);
    const slots = query.data?.items;
    const add = async (added: Slot[]) => {
        const before = slots?.length ?? 0;
        const total = withSlots(slots ?? [], added).length;
        if (await change((now) => withSlots(now, added))) toast(text.add.added(total - before));
    };
    const remove = async (slot: Slot) => {
        const undo = { label: text.undo, run: () => void change((now) => withSlots(now, [slot])) };
        if (await change((now) => withoutSlot(now, slot))) toast(text.removed(weekdayName(slot.weekday), timeText(slot.time)), { undo });
    };
    if (query.isError && !slots) return <ProblemState error={query.error} what={text.what} onRetry={() => void query.refetch()} />;
    if (!slots) {
        return (
            <div role="status" aria-label={text.loading}>
                <Skeleton className="h-40 rounded-lg" />
            </div>
        );
    }
    return (
        <div className="flex flex-col gap-4">
            {canWrite && (
                <div className="flex flex-col items-start gap-3 rounded-lg border border-line bg-raised p-4">
                    <AddForm slots={slots} onAdd={(added) => void add(added)} />
                    <BestHours account={account} slots={slots} onAdd={(added) => void add(added)} />
                </div>
            )}
            <p className="text-table text-muted" aria-live="polite">
                {slots.length > 0 ? text.perWeek(slots.length) : canWrite ? text.empty : text.emptyViewer}
            </p>
            <div aria-busy={saving}>
                <WeekGrid name={account.name} slots={slots} onRemove={canWrite ? (slot) => void remove(slot) : undefined} />
            </div>
            <p className="text-label text-faint">
                {text.zone(zoneName(account.timeZone))} {text.kept}
            </p>
        </div>
    );
}

/** Offers the account's best hours as slots, if some stand out and are not slots already. */
function BestHours({ account, slots, onAdd }: { account: Account; slots: Slot[]; onAdd: (added: Slot[]) => void }) {
    const times = useQuery(bestTimesQuery(account.id)).data?.items[0];
    if (!times || evidenceOf(times).flat) return null;
    const best = times.best.map(({ weekday, hour }): Slot => ({ weekday, time: `${String(hour).padStart(2, '0')}:00` }));
    if (withSlots(slots, best).length === slots.length) return null;
    return (
        <Button icon={<Sparkles size={14} />} onClick={() => onAdd(best)}>
            {text.add.best}
        </Button>
    );
}
