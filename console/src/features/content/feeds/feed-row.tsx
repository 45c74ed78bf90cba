import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, CirclePause, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { NoValue } from '#components/data-table.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { isDue } from '#features/content/feeds/api/feeds.ts';
import { FeedMenu } from '#features/content/feeds/feed-menu.tsx';
import { feedName } from '#features/content/feeds/feed-name.ts';
import { feedStrings } from '#features/content/feeds/strings.ts';
import type { Feed, FeedBacklog } from '#features/content/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';
import { useNow } from '#lib/now.ts';

const LOOKS = {
    WAITING: { icon: CircleDashed, className: 'text-faint' },
    OK: { icon: CircleCheck, className: 'text-good' },
    FAILING: { icon: TriangleAlert, className: 'text-warn' },
    PAUSED: { icon: CirclePause, className: 'text-faint' },
};
const { columns } = feedStrings;

/** A feed with its health: when it was polled, what it brought, and what is wrong with it. */
export function FeedRow({ feed }: { feed: Feed }) {
    const { canWrite } = useCurrentUser();
    const { icon: Icon, className } = LOOKS[feed.state];
    const now = useNow();
    return (
        <li className="px-4 py-3">
            <div className="flex items-start gap-3">
                <div className="min-w-0 flex-1">
                    <p dir="auto" className="truncate text-left text-body font-medium" title={feedName(feed)}>
                        {feedName(feed)}
                    </p>
                    <p className="truncate text-label text-faint" title={feed.url}>
                        {feed.url}
                    </p>
                </div>
                <span className="inline-flex items-center gap-1.5 whitespace-nowrap pt-0.5 text-table">
                    <Icon size={14} aria-hidden className={className} />
                    {feedStrings.state[feed.state]}
                </span>
                {canWrite && <FeedMenu feed={feed} />}
            </div>
            <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1.5 text-table">
                <Fact name={columns.polled}>{feed.polledAt ? <Time at={feed.polledAt} /> : <NoValue />}</Fact>
                <Fact name={columns.next}>
                    {feed.nextPollAt === undefined ? <NoValue /> : isDue(feed, now) ? feedStrings.due : <Time at={feed.nextPollAt} />}
                    <span className="ml-1.5 text-faint">{feedStrings.every(feed.everyMinutes)}</span>
                </Fact>
                <Fact name={columns.drafts}>
                    {feed.drafts > 0 ? (
                        <Link to="/content/posts" search={{ status: 'DRAFT' }} className="tabular-nums text-accent hover:underline">
                            {count(feed.drafts)}
                        </Link>
                    ) : (
                        <span className="tabular-nums">{count(0)}</span>
                    )}
                </Fact>
                {feed.pieces && feed.pieces.platforms.length > 0 && <Fact name={columns.pieces}>{formatList(feed.pieces.platforms.map((platform) => channelName[platform]))}</Fact>}
            </dl>
            {feed.state === 'FAILING' && (
                <div className="mt-2 rounded-md bg-warn-soft px-3 py-2 text-table">
                    <p className="break-words">{feed.failure}</p>
                    <p className="text-label text-muted">
                        {feedStrings.failing(feed.failures)} {feed.readAt ? <RichText text={feedStrings.lastRead} values={{ time: <Time at={feed.readAt} /> }} /> : feedStrings.never}
                    </p>
                </div>
            )}
            {feed.backlog && <Backlog backlog={feed.backlog} />}
            {feed.refused > 0 && (
                <p className="mt-2 text-label break-words text-muted">
                    {feedStrings.refused(feed.refused)} {feed.refusal}
                </p>
            )}
        </li>
    );
}

/** Entries whose pieces are still to be made, and why those of the last one could not be. */
function Backlog({ backlog: { waiting, failed, failure, blogPostId } }: { backlog: FeedBacklog }) {
    return (
        <div className="mt-2 text-label break-words text-muted">
            {waiting > 0 && <p>{feedStrings.waiting(waiting)}</p>}
            {failed > 0 && <p>{feedStrings.failed(failed)}</p>}
            {failure !== undefined && blogPostId !== undefined && (
                <p>
                    {failure}{' '}
                    <Link to="/content/posts/$id" params={{ id: blogPostId }} className="text-accent hover:underline">
                        {feedStrings.openPost}
                    </Link>
                </p>
            )}
        </div>
    );
}

const Fact = (props: { name: string; children: ReactNode }) => (
    <div className="flex gap-1.5">
        <dt className="text-faint">{props.name}</dt>
        <dd>{props.children}</dd>
    </div>
);
