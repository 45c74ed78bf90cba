import { RefreshCw } from 'lucide-react';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { Account } from '#features/social/types.ts';
import { channelName } from '#lib/channels.ts';

/** Why an account needs a person, what the network says and what to do. */
export function AttentionBox({ account, onReconnect }: { account: Account; onReconnect: (() => void) | undefined }) {
    const { platform, name, attention, attentionDetail, attentionSince } = account;
    const { why, act } = attention ? accountStrings.attention[attention] : accountStrings.attentionUnknown;
    return (
        <div className="mt-3 rounded-md bg-bad-soft px-3 py-2 text-table">
            <p className="font-medium">
                {why(channelName[platform])} {attentionSince && <span className="font-normal"><RichText text={accountStrings.since} values={{ time: <Time at={attentionSince} /> }} /></span>}
            </p>
            {attentionDetail && <p className="mt-0.5 break-words text-muted">{accountStrings.networkSays(attentionDetail)}</p>}
            <p className="mt-0.5">
                {act} {!onReconnect && accountStrings.askAdmin}
            </p>
            {onReconnect && (
                <Button size="small" className="mt-2" icon={<RefreshCw size={13} />} aria-label={accountStrings.actions.reconnectOf(name)} onClick={onReconnect}>
                    {accountStrings.actions.reconnect}
                </Button>
            )}
        </div>
    );
}
