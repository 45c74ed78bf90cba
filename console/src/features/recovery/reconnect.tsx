import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from '#components/ui/toasts.tsx';
import { recoveryStrings } from '#features/recovery/strings.ts';
import { ConnectDialog } from '#features/social/accounts/connect/connect-dialog.tsx';
import { accountsQuery } from '#features/social/api/accounts.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Reconnects an account: at its network's login page, or with a password for applications. */
export default function Reconnect({ account: id, onClose }: { account: string; onClose: () => void }) {
    const { data, error } = useQuery(accountsQuery());
    const account = data?.items.find((one) => one.id === id);
    const problem = error ? messageOf(error) : data && !account ? recoveryStrings.accountGone : undefined;
    useEffect(() => {
        if (!problem) return;
        toast(problem, { tone: 'bad' });
        onClose();
    }, [problem, onClose]);
    return account && <ConnectDialog platform={account.platform} again={account} onClose={onClose} />;
}
