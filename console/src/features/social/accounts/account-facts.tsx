import type { ReactNode } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { minutesOf, type Health } from '#features/social/accounts/health.ts';
import { limitName } from '#features/social/accounts/settings/limit-names.ts';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { Account } from '#features/social/types.ts';
import { count } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';
import { zoneName } from '#lib/format/time.ts';

const { facts, access } = accountStrings;

/** How long an account's access lasts, and its settings. */
export function AccountFacts({ account, health }: { account: Account; health: Health }) {
    const limits = Object.entries(account.limitOverrides ?? {});
    return (
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1.5 text-table">
            {health !== 'ATTENTION' && (
                <Fact name={facts.access}>
                    <Access health={health} at={account.expiresAt} />
                </Fact>
            )}
            <Fact name={facts.zone}>{zoneName(account.timeZone)}</Fact>
            <Fact name={facts.gap}>{accountStrings.gap(minutesOf(account.minGap))}</Fact>
            {limits.length > 0 && <Fact name={facts.limits}>{formatList(limits.map(([limit, value]) => `${limitName(limit)} ${count(value)}`))}</Fact>}
            <Fact name={facts.connected}>
                <RichText text={facts.by} values={{ time: <Time at={account.connectedAt} />, person: account.connectedBy }} />
            </Fact>
        </dl>
    );
}

function Access({ health, at }: { health: Exclude<Health, 'ATTENTION'>; at: string | null | undefined }) {
    if (health === 'RENEWS' || health === 'LASTS' || !at) return health === 'RENEWS' ? access.RENEWS : access.LASTS;
    return <RichText text={health === 'ENDED' ? access.ENDED : access.ENDS} values={{ time: <Time at={at} /> }} />;
}

const Fact = (props: { name: string; children: ReactNode }) => (
    <div className="flex min-w-0 gap-1.5">
        <dt className="shrink-0 text-faint">{props.name}</dt>
        <dd className="min-w-0 break-words">{props.children}</dd>
    </div>
);
