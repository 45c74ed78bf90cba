import { Section } from '#components/section.tsx';
import { AccountRow } from '#features/social/accounts/account-row.tsx';
import { useRateLimits } from '#features/social/accounts/api/rate-limits.ts';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { Check } from '#features/social/accounts/use-check.ts';
import type { Account } from '#features/social/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';

interface NetworkSectionProps {
    platform: Channel;
    accounts: Account[];
    check: Check | undefined;
    isAdmin: boolean;
    onReconnect: (account: Account) => void;
}

/** The accounts at a network. Those that need a person come first. */
export function NetworkSection({ platform, accounts, check, isAdmin, onReconnect }: NetworkSectionProps) {
    const limits = useRateLimits(platform);
    const sorted = [...accounts].sort((one, other) => Number(other.status !== 'CONNECTED') - Number(one.status !== 'CONNECTED'));
    return (
        <Section title={channelName[platform]} hint={accountStrings.count(accounts.length)} flush>
            <ul aria-label={channelName[platform]} className="divide-y divide-line rounded-lg border border-line bg-raised">
                {sorted.map((account) => (
                    <AccountRow
                        key={account.id}
                        account={account}
                        limits={limits.data?.limits.filter(({ accountId }) => accountId === account.id) ?? []}
                        check={check}
                        isAdmin={isAdmin}
                        onReconnect={() => onReconnect(account)}
                    />
                ))}
            </ul>
            {limits.isError && !limits.data && <p className="mt-1 px-1 text-label text-warn">{accountStrings.limits.failed}</p>}
        </Section>
    );
}
