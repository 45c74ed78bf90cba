import { Repeat2 } from 'lucide-react';
import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { accountName } from '#features/social/api/accounts.ts';
import { endSeries } from '#features/social/api/series.ts';
import { rhythmOf } from '#features/social/recurring/rhythm.ts';
import { recurringStrings as text } from '#features/social/recurring/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import type { Account, Series } from '#features/social/types.ts';
import { Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { day } from '#lib/format/time.ts';

/** A recurring post: when it is published, what it says, and what comes next. */
export function RecurringPost({ series, account }: { series: Series; account: Account | undefined }) {
    const { canWrite } = useCurrentUser();
    const [asking, setAsking] = useState(false);
    const [excerpt = ''] = series.parts;
    const over = !series.nextAt;
    const words = over ? text.remove : text.end;
    const end = async () => {
        try {
            await endSeries(series);
        } catch (problem) {
            if (problem instanceof Problem && problem.status === 412) throw new Error(text.end.stale, { cause: problem });
            // Somebody else has ended it.
            if (!(problem instanceof Problem && problem.status === 404)) throw problem;
        }
        toast(words.done);
    };
    return (
        <li className="flex items-start gap-3 px-4 py-3 max-sm:flex-wrap">
            <Repeat2 size={16} aria-hidden className={over ? 'mt-0.5 shrink-0 text-faint' : 'mt-0.5 shrink-0 text-accent'} />
            <div className="min-w-0 flex-1 text-table">
                <p className="font-medium tabular-nums">
                    {rhythmOf(series)}
                    <span className="font-normal text-muted">{`, ${series.until ? text.until(day(series.until, series.timeZone)) : text.untilEnd}`}</span>
                </p>
                <p dir="auto" className="line-clamp-2 break-words">
                    {excerpt}
                </p>
                <p className="mt-0.5 flex flex-wrap gap-x-3 text-label text-muted">
                    <ChannelLabel channel={series.platform} />
                    <span dir="auto" className="min-w-0 truncate">
                        {account ? accountName(account) : series.accountId ? '…' : socialStrings.noAccount}
                    </span>
                    {series.link && <span className="min-w-0 truncate">{series.link}</span>}
                    {series.media.length > 0 && <span>{socialStrings.media(series.media.length)}</span>}
                    {series.parts.length > 1 && <span>{socialStrings.parts(series.parts.length)}</span>}
                    <span>{series.failure ? text.endedBecause(series.failure) : over ? text.over : <RichText text={text.next} values={{ time: <Time at={series.nextAt!} /> }} />}</span>
                </p>
            </div>
            {canWrite && (
                <Button size="small" aria-label={words.label(excerpt)} onClick={() => setAsking(true)}>
                    {words.action}
                </Button>
            )}
            {asking && <Confirm open danger title={words.title} description={words.detail} action={words.confirm} onOpenChange={setAsking} onConfirm={end} />}
        </li>
    );
}
