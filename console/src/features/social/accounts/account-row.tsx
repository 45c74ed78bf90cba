import { AccountFacts } from '#features/social/accounts/account-facts.tsx';
import { AccountMenu } from '#features/social/accounts/account-menu.tsx';
import { AttentionBox } from '#features/social/accounts/attention-box.tsx';
import { Avatar } from '#features/social/accounts/avatar.tsx';
import { Checked } from '#features/social/accounts/checked.tsx';
import { healthOf } from '#features/social/accounts/health.ts';
import { HealthLabel } from '#features/social/accounts/health-label.tsx';
import { RateLimitMeters } from '#features/social/accounts/rate-limits.tsx';
import { ReadingNote } from '#features/social/accounts/reading-note.tsx';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { RateLimit } from '#features/social/accounts/types.ts';
import type { Check } from '#features/social/accounts/use-check.ts';
import type { Account } from '#features/social/types.ts';
import { useNow } from '#lib/now.ts';

interface AccountRowProps {
    account: Account;
    limits: RateLimit[];
    check: Check | undefined;
    isAdmin: boolean;
    onReconnect: () => void;
}

/** An account with its health, settings and rate limits. */
export function AccountRow({ account, limits, check, isAdmin, onReconnect }: AccountRowProps) {
    const now = useNow();
    const health = healthOf(account, now);
    const result = check?.results.find(({ accountId }) => accountId === account.id);
    return (
        <li className="px-4 py-3">
            <div className="flex items-start gap-3">
                <Avatar platform={account.platform} name={account.name} picture={account.picture} />
                <div className="flex min-w-0 flex-1 flex-col gap-x-3 sm:flex-row sm:items-start">
                    <div className="min-w-0 flex-1">
                        <p className="flex min-w-0 items-center gap-2">
                            <span dir="auto" className="truncate text-body font-medium" title={account.name}>
                                {account.name}
                            </span>
                            {account.isDefault && (
                                <span title={accountStrings.isDefaultHelp} className="shrink-0 rounded-sm bg-picked px-1.5 py-0.5 text-label font-medium text-muted">
                                    {accountStrings.isDefault}
                                </span>
                            )}
                        </p>
                        {account.handle && <p className="truncate text-label text-faint">{account.handle}</p>}
                    </div>
                    <span className="pt-1">
                        <HealthLabel health={health} />
                    </span>
                </div>
                <AccountMenu account={account} isAdmin={isAdmin} onReconnect={onReconnect} />
            </div>
            <div className="sm:pl-12">
                {health === 'ATTENTION' && <AttentionBox account={account} onReconnect={isAdmin ? onReconnect : undefined} />}
                {health !== 'ATTENTION' && account.readingProblem && <ReadingNote platform={account.platform} words={account.readingProblem} />}
                {result && check && <Checked result={result} at={check.at} />}
                <AccountFacts account={account} health={health} />
                <RateLimitMeters name={account.name} limits={limits} />
            </div>
        </li>
    );
}
