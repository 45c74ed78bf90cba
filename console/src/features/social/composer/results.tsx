import { Link } from '@tanstack/react-router';
import { ChannelLabel } from '#components/channels.tsx';
import { evidenceText } from '#features/social/composer/evidence.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { Reasons } from '#features/social/queue/reasons.tsx';
import { SocialStatusBadge } from '#features/social/status-badge.tsx';
import { socialStrings } from '#features/social/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { exact } from '#lib/format/time.ts';

/** The posts that were just scheduled: when each leaves, and by what its time was chosen. */
export const Results = ({ posts, zone }: { posts: readonly SocialPost[]; zone: string }) => (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {posts.map((post) => (
            <li key={post.id} className="flex flex-wrap items-start gap-x-6 gap-y-1 px-4 py-3">
                <ChannelLabel channel={post.platform} className="w-32 text-table font-medium" />
                <div className="min-w-0 flex-1 text-table">
                    <p className="tabular-nums">{exact(post.scheduledFor, zone)}</p>
                    <p className="text-label text-muted text-pretty">{post.timeEvidence ? evidenceText(post.timeEvidence) : `${socialStrings.timing[post.timing]}.`}</p>
                    {post.status === 'HELD' && (
                        <p className="mt-1">
                            <SocialStatusBadge status={post.status} />
                            <Reasons row={post} />
                        </p>
                    )}
                </div>
                <Link to="/social/posts/$id" params={{ id: post.id }} className="text-table text-accent hover:underline">
                    {composerStrings.result.open}
                </Link>
            </li>
        ))}
    </ul>
);
