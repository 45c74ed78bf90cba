import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAccounts } from '#features/social/accounts/api/accounts.ts';
import { ApprovalsSection } from '#features/social/approvals/section.tsx';
import { CheckNote } from '#features/social/accounts/check-note.tsx';
import { ChooseDialog } from '#features/social/accounts/connect/choose-dialog.tsx';
import { ConnectDialog } from '#features/social/accounts/connect/connect-dialog.tsx';
import { OutcomeNote } from '#features/social/accounts/connect/outcome-note.tsx';
import { healthOf, needsPerson } from '#features/social/accounts/health.ts';
import { NetworkSection } from '#features/social/accounts/network-section.tsx';
import { accountStrings as text } from '#features/social/accounts/strings.ts';
import { useCheck } from '#features/social/accounts/use-check.ts';
import { SocialPage } from '#features/social/tabs.tsx';
import { NETWORKS, type Account } from '#features/social/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import type { Channel } from '#lib/channels.ts';
import { usePolling } from '#lib/live/use-polling.ts';
import { useNow } from '#lib/now.ts';

const route = getRouteApi('/social/accounts');
const LIST = 'social-accounts';

/** The accounts at networks. Answers: can all of them publish, and what keeps one from it? */
export function AccountsPage() {
    const { login, platform, outcome } = route.useSearch();
    const navigate = useNavigate();
    const isAdmin = useCurrentUser().roles.includes('admin');
    const accounts = useAccounts();
    const now = useNow();
    const { busy, check, run, dismiss } = useCheck();
    const [connecting, setConnecting] = useState<{ platform?: Channel | undefined; again?: Account }>();
    const [choosing, setChoosing] = useState(true);
    usePolling(LIST, accounts.failureCount > 0 || accounts.isError);
    const items = accounts.data?.items;
    const networks = NETWORKS.filter((network) => items?.some((account) => account.platform === network));
    const attention = items?.filter((account) => needsPerson(healthOf(account, now))).length ?? 0;
    const forget = () => void navigate({ to: '/social/accounts', search: {}, replace: true });
    const connect = (wanted: { platform?: Channel | undefined; again?: Account }) => {
        if (outcome) forget();
        setConnecting(wanted);
    };
    const add = isAdmin && (
        <Button look="primary" icon={<Plus size={15} />} onClick={() => connect({})}>
            {text.connect}
        </Button>
    );
    return (
        <SocialPage title={text.title} live={LIST} action={add}>
            <div className="flex flex-col gap-5">
                {outcome && <OutcomeNote outcome={outcome} platform={platform} onAct={isAdmin ? () => (outcome === 'choose' && login ? setChoosing(true) : connect({ platform })) : undefined} onDismiss={forget} />}
                {!isAdmin && <p className="text-table text-muted">{text.adminOnly}</p>}
                {check && <CheckNote check={check} onDismiss={dismiss} />}
                {!items ? (
                    accounts.isError ? (
                        <ProblemState error={accounts.error} what={text.list} onRetry={() => void accounts.refetch()} />
                    ) : (
                        <Loading />
                    )
                ) : items.length === 0 ? (
                    <Empty title={text.empty.title} action={add} className="rounded-lg border border-line bg-raised">
                        {isAdmin ? text.empty.detail : text.empty.others}
                    </Empty>
                ) : (
                    <>
                        {attention > 0 && <Note tone="warn">{text.needPerson(attention)}</Note>}
                        {isAdmin && (
                            <Button className="self-start" busy={busy} icon={<ShieldCheck size={14} />} onClick={() => void run(networks)}>
                                {text.check}
                            </Button>
                        )}
                        {networks.map((network) => (
                            <NetworkSection
                                key={network}
                                platform={network}
                                accounts={items.filter((account) => account.platform === network)}
                                check={check}
                                isAdmin={isAdmin}
                                onReconnect={(again) => connect({ again })}
                            />
                        ))}
                        <ApprovalsSection />
                    </>
                )}
            </div>
            {connecting && <ConnectDialog platform={connecting.platform} again={connecting.again} onClose={() => setConnecting(undefined)} />}
            {isAdmin && outcome === 'choose' && login && platform && choosing && (
                <ChooseDialog login={login} platform={platform} accounts={items ?? []} onClose={() => setChoosing(false)} onDone={forget} onStartAgain={() => connect({ platform })} />
            )}
        </SocialPage>
    );
}

const Loading = () => (
    <div role="status" aria-label={text.loading} className="divide-y divide-line rounded-lg border border-line bg-raised">
        {[0, 1, 2].map((row) => (
            <div key={row} className="flex gap-3 px-4 py-3">
                <Skeleton className="size-9 rounded-full" />
                <div className="flex-1">
                    <Skeleton className="h-4 w-48" />
                    <Skeleton className="mt-1.5 h-3 w-32" />
                    <Skeleton className="mt-3 h-4 w-96 max-w-full" />
                </div>
            </div>
        ))}
    </div>
);
