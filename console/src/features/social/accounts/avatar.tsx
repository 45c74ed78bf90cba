import { useState } from 'react';
import { channelColour, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

/** An account's picture with the colour of its network; its initial if there is none or it does not load. */
export function Avatar(props: { platform: Channel; name: string; picture: string | null | undefined; className?: string }) {
    const [broken, setBroken] = useState<string>();
    const shown = props.picture && props.picture !== broken ? props.picture : undefined;
    return (
        <span aria-hidden className={cn('relative block size-9 shrink-0', props.className)}>
            {shown ? (
                // Networks would learn from the referrer which page shows it.
                <img src={shown} alt="" loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(shown)} className="size-full rounded-full object-cover" />
            ) : (
                <span className="grid size-full place-items-center rounded-full bg-picked text-table font-medium text-muted uppercase">{[...props.name.trim()][0]}</span>
            )}
            <span className="absolute -right-0.5 -bottom-0.5 size-3 rounded-full border-2 border-raised" style={{ background: channelColour(props.platform) }} />
        </span>
    );
}
