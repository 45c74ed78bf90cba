import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { CalendarClock, Plus } from 'lucide-react';
import { Note } from '#components/note.tsx';
import { ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { AccountPicker } from '#features/social/accounts/account-picker.tsx';
import { useAccounts } from '#features/social/accounts/api/accounts.ts';
import { chooseAccount, type Choice } from '#features/social/accounts/choose-account.ts';
import { bestTimesQuery } from '#features/social/api/best-times.ts';
import { evidenceOf } from '#features/social/evidence.ts';
import { Findings } from '#features/social/best-times/findings.tsx';
import { HeatMap } from '#features/social/best-times/heat-map.tsx';
import { bestTimeStrings as text } from '#features/social/best-times/strings.ts';
import { SocialPage } from '#features/social/tabs.tsx';
import { channelName } from '#lib/channels.ts';

const route = getRouteApi('/social/best-times');

/** The hours of the week that suit an account. Answers: when should we post, and how sure is that? */
export function BestTimesPage() {
    const search = route.useSearch();
    const navigate = useNavigate();
    const accounts = useAccounts();
    const items = accounts.data?.items;
    const choice = items && chooseAccount(items, search);
    return (
        <SocialPage title={text.title}>
            {!items || !choice ? (
                accounts.isError ? (
                    <ProblemState error={accounts.error} what={text.what} onRetry={() => void accounts.refetch()} />
                ) : (
                    <Loading />
                )
            ) : (
                <div className="flex flex-col gap-5">
                    <div className="flex flex-wrap items-center gap-2">
                        <AccountPicker accounts={items} choice={choice} without={text.noAccountOption} onChoose={(chosen) => void navigate({ to: '/social/best-times', search: chosen, replace: true })} />
                        {choice.account ? (
                            <Link to="/social/slots" search={{ account: choice.account.id }} className={buttonClass()}>
                                <CalendarClock size={14} aria-hidden />
                                {text.slots}
                            </Link>
                        ) : (
                            <Link to="/social/accounts" search={{}} className={buttonClass()}>
                                <Plus size={14} aria-hidden />
                                {text.connect}
                            </Link>
                        )}
                    </div>
                    {choice.missing && <Note tone="warn">{text.missing}</Note>}
                    <Times key={choice.account?.id ?? choice.platform} choice={choice} />
                </div>
            )}
        </SocialPage>
    );
}

function Times({ choice: { account, platform } }: { choice: Choice }) {
    const query = useQuery(bestTimesQuery(account?.id));
    const times = query.data?.items.find((one) => one.platform === platform);
    if (query.isError && !query.data) return <ProblemState error={query.error} what={text.what} onRetry={() => void query.refetch()} />;
    if (!times) return <Loading />;
    return (
        <>
            <Findings times={times} />
            <HeatMap name={account?.name ?? channelName[platform]} times={times} marked={!evidenceOf(times).flat} />
        </>
    );
}

const Loading = () => (
    <div role="status" aria-label={text.loading} className="flex flex-col gap-5">
        <div className="grid gap-5 lg:grid-cols-2">
            <Skeleton className="h-52 rounded-lg" />
            <Skeleton className="h-52 rounded-lg" />
        </div>
        <Skeleton className="h-72 rounded-lg" />
    </div>
);
