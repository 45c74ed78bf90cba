import { Ellipsis, Pause, Pencil, Play, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeFeed } from '#features/content/feeds/api/change-feed.ts';
import { deleteFeed } from '#features/content/feeds/api/delete-feed.ts';
import { pollFeed } from '#features/content/feeds/api/poll-feed.ts';
import { FeedDialog } from '#features/content/feeds/feed-dialog.tsx';
import { feedName } from '#features/content/feeds/feed-name.ts';
import { feedStrings } from '#features/content/feeds/strings.ts';
import type { Feed } from '#features/content/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = feedStrings.actions;

/** Does something and says so, or why it failed. */
const attempt = async (run: () => Promise<void>, done: string) => {
    try {
        await run();
        toast(done);
    } catch (problem) {
        toast(messageOf(problem), { tone: 'bad' });
    }
};

/** What can be done with a feed. */
export function FeedMenu({ feed }: { feed: Feed }) {
    const [asking, setAsking] = useState<'edit' | 'delete'>();
    const name = feedName(feed);
    const paused = feed.state === 'PAUSED';
    const toggle = () => attempt(() => changeFeed(feed.id, { paused: !paused }), paused ? feedStrings.resumed(name) : feedStrings.paused(name));
    return (
        <>
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.of(name)} icon={<Ellipsis size={16} />} />}>
                {!paused && (
                    <MenuItem icon={<RefreshCw size={14} />} onSelect={() => void attempt(() => pollFeed(feed.id), feedStrings.polled(name))}>
                        {text.poll}
                    </MenuItem>
                )}
                <MenuItem icon={paused ? <Play size={14} /> : <Pause size={14} />} onSelect={() => void toggle()}>
                    {paused ? text.resume : text.pause}
                </MenuItem>
                <MenuItem icon={<Pencil size={14} />} onSelect={() => setAsking('edit')}>
                    {text.edit}
                </MenuItem>
                <MenuLine />
                <MenuItem danger icon={<Trash2 size={14} />} onSelect={() => setAsking('delete')}>
                    {text.delete}
                </MenuItem>
            </Menu>
            {asking === 'edit' && <FeedDialog feed={feed} onClose={() => setAsking(undefined)} />}
            {asking === 'delete' && (
                <Confirm
                    open
                    danger
                    onOpenChange={(open) => !open && setAsking(undefined)}
                    title={feedStrings.deleteTitle(name)}
                    description={feedStrings.deleteDetail(feed.drafts)}
                    action={text.delete}
                    onConfirm={async () => {
                        await deleteFeed(feed.id);
                        toast(feedStrings.deleted(name));
                    }}
                />
            )}
        </>
    );
}
