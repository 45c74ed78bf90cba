import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { segmentQuery } from '#features/email/segments/api/segments.ts';
import { SegmentEditor } from '#features/email/segments/builder/editor.tsx';
import { segmentStrings as text } from '#features/email/segments/strings.ts';
import { emailStrings } from '#features/email/strings.ts';

const newRoute = getRouteApi('/email/segments/new');
const route = getRouteApi('/email/segments/$id');

const crumbs = (label: string) => [{ label: emailStrings.email, to: { to: '/email/emails' as const } }, { label: emailStrings.tabs.segments, to: { to: '/email/segments' as const } }, { label }];

/** A new segment, empty or with the conditions of another one. */
export function NewSegmentPage() {
    const { from } = newRoute.useSearch();
    const template = useQuery({ ...segmentQuery(from ?? ''), enabled: from !== undefined });
    return (
        <Page crumbs={crumbs(text.add)}>
            <h1 className="sr-only">{text.add}</h1>
            {from && template.isError ? (
                <ProblemState error={template.error} what={text.segment} onRetry={() => void template.refetch()} />
            ) : from && !template.data ? (
                <Loading />
            ) : (
                <SegmentEditor key={from} template={template.data?.segment} />
            )}
        </Page>
    );
}

/** One segment. Answers: who is in it, and why? */
export function SegmentDetailsPage() {
    const { id } = route.useParams();
    const segment = useQuery(segmentQuery(id));
    return (
        <Page crumbs={crumbs(segment.data?.segment.name ?? (segment.isError ? text.segment : '…'))}>
            <h1 className="sr-only">{segment.data?.segment.name ?? text.segment}</h1>
            {segment.data ? (
                <SegmentEditor key={id} details={segment.data} />
            ) : segment.isError ? (
                <ProblemState error={segment.error} what={text.segment} onRetry={() => void segment.refetch()} />
            ) : (
                <Loading />
            )}
        </Page>
    );
}

const Loading = () => (
    <div role="status" aria-label={text.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-72" />
    </div>
);
