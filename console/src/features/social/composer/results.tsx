import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import { platformOf, type Made } from '#features/social/composer/use-schedule.ts';
import { evidenceText } from '#features/social/evidence.ts';
import { Reasons } from '#features/social/queue/reasons.tsx';
import { rhythmOf } from '#features/social/recurring/rhythm.ts';
import { SocialStatusBadge } from '#features/social/status-badge.tsx';
import { socialStrings } from '#features/social/strings.ts';
import type { Series, SocialPost } from '#features/social/types.ts';
import { exact } from '#lib/format/time.ts';

const text = composerStrings.result;

/** What was just scheduled: when each post is published, and by what its time was chosen. */
export const Results = ({ made, zone }: { made: readonly Made[]; zone: string }) => (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {made.map((one) => (
            <li key={'post' in one ? one.post.id : one.series.id} className="flex flex-wrap items-start gap-x-6 gap-y-1 px-4 py-3">
                <ChannelLabel channel={platformOf(one)} className="w-32 text-table font-medium" />
                {'post' in one ? <MadePost post={one.post} zone={zone} /> : <MadeSeries series={one.series} />}
            </li>
        ))}
    </ul>
);

const MadePost = ({ post, zone }: { post: SocialPost; zone: string }) => (
    <>
        <Words title={exact(post.scheduledFor, zone)} detail={post.timeEvidence ? evidenceText(post.timeEvidence) : `${socialStrings.timing[post.timing]}.`}>
            {post.status === 'HELD' && (
                <div className="mt-1">
                    <SocialStatusBadge status={post.status} />
                    <Reasons row={post} />
                </div>
            )}
        </Words>
        <Link to="/social/posts/$id" params={{ id: post.id }} className="text-table text-accent hover:underline">
            {text.open}
        </Link>
    </>
);

const MadeSeries = ({ series }: { series: Series }) => <Words title={rhythmOf(series)} detail={series.nextAt ? text.first(exact(series.nextAt, series.timeZone)) : ''} />;

const Words = (props: { title: string; detail: string; children?: ReactNode }) => (
    <div className="min-w-0 flex-1 text-table">
        <p className="tabular-nums">{props.title}</p>
        <p className="text-label text-muted text-pretty">{props.detail}</p>
        {props.children}
    </div>
);
