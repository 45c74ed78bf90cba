import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { Note } from '#components/note.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { AccountPicker } from '#features/social/accounts/account-picker.tsx';
import { useAccounts } from '#features/social/accounts/api/accounts.ts';
import { chooseAccount } from '#features/social/accounts/choose-account.ts';
import { AccountSlots } from '#features/social/slots/account-slots.tsx';
import { slotStrings as text } from '#features/social/slots/strings.ts';
import { SocialPage } from '#features/social/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/social/slots');

/** The weekly posting slots of an account. Answers: at which times does it usually post? */
export function SlotsPage() {
    const search = route.useSearch();
    const navigate = useNavigate();
    const { canWrite } = useCurrentUser();
    const accounts = useAccounts();
    const items = accounts.data?.items;
    const found = items && chooseAccount(items, search);
    // A network without an account has no slots.
    const choice = found?.account ? found : items && chooseAccount(items, {});
    const account = choice?.account;
    return (
        <SocialPage title={text.title}>
            {!items ? (
                accounts.isError ? (
                    <ProblemState error={accounts.error} what={text.what} onRetry={() => void accounts.refetch()} />
                ) : (
                    <div role="status" aria-label={text.loading}>
                        <Skeleton className="h-8 w-72" />
                        <Skeleton className="mt-5 h-56 rounded-lg" />
                    </div>
                )
            ) : account ? (
                <div className="flex flex-col gap-4">
                    <div className="flex flex-wrap items-center gap-2">
                        <AccountPicker accounts={items} choice={choice} onChoose={(chosen) => void navigate({ to: '/social/slots', search: chosen, replace: true })} />
                        <Link to="/social/best-times" search={{ account: account.id }} className={buttonClass()}>
                            <ChartColumn size={14} aria-hidden />
                            {text.bestTimes}
                        </Link>
                    </div>
                    {choice.missing && <Note tone="warn">{text.missing}</Note>}
                    <p className="text-table text-pretty text-muted">
                        {text.intro} {!canWrite && text.viewer}
                    </p>
                    <AccountSlots key={account.id} account={account} />
                </div>
            ) : (
                <Empty
                    title={text.noAccounts.title}
                    className="rounded-lg border border-line bg-raised"
                    action={
                        <Link to="/social/accounts" search={{}} className={buttonClass('primary')}>
                            {text.noAccounts.action}
                        </Link>
                    }
                >
                    {text.noAccounts.detail}
                </Empty>
            )}
        </SocialPage>
    );
}
