import { ChannelLabel } from '#components/channels.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import type { Kind } from '#features/ava/types.ts';
import type { Channel } from '#lib/channels.ts';

/** What advice is about: its kind, and the channel if there is one. */
export const KindLabel = ({ kind, channel }: { kind: Kind; channel?: Channel | undefined }) => (
    <>
        <span className="rounded-sm bg-picked px-1.5 font-medium text-muted">{avaStrings.kind[kind]}</span>
        {channel && <ChannelLabel channel={channel} />}
    </>
);
