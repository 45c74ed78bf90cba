import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { startLogin } from '#features/social/accounts/api/connect.ts';
import { connectStrings as text } from '#features/social/accounts/connect/strings.ts';
import type { Account } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName, type Channel } from '#lib/channels.ts';

/** Whether an address is one that a browser may be sent to. */
const isWebPage = (address: string) => /^https?:\/\//i.test(address);

/** Begins a login and sends the person to the network's page. */
export function LoginStep({ platform, again }: { platform: Channel; again: Account | undefined }) {
    const [going, setGoing] = useState(false);
    const [failure, setFailure] = useState<string>();
    const network = channelName[platform];
    const go = async () => {
        setFailure(undefined);
        setGoing(true);
        try {
            const { authorizationUrl } = await startLogin(platform);
            if (isWebPage(authorizationUrl)) return window.location.assign(authorizationUrl);
            setFailure(text.badAddress);
        } catch (problem) {
            setFailure(text.notRegistered(network, messageOf(problem)));
        }
        setGoing(false);
    };
    return (
        <>
            {again && <p className="text-table text-pretty">{text.same(again.name)}</p>}
            <p className="text-table text-pretty text-muted">{text.goesTo(network)}</p>
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex justify-end">
                <Button look="primary" busy={going} icon={<ExternalLink size={14} />} onClick={() => void go()}>
                    {going ? text.going(network) : text.go(network)}
                </Button>
            </div>
        </>
    );
}
