import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { segmentsQuery } from '#features/email/segments/api/segments.ts';
import { segmentStrings as text } from '#features/email/segments/strings.ts';
import { SegmentTable } from '#features/email/segments/table.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** The segments. Answers: whom can emails be for, and how many contacts are that? */
export function SegmentsPage() {
    const { canWrite } = useCurrentUser();
    const segments = useQuery(segmentsQuery());
    const items = segments.data?.items;
    const add = canWrite && (
        <Link to="/email/segments/new" className={buttonClass('primary')}>
            <Plus size={14} aria-hidden />
            {text.add}
        </Link>
    );
    return (
        <EmailPage title={emailStrings.tabs.segments} action={add}>
            {segments.isError && !items ? (
                <ProblemState error={segments.error} what={text.segments} onRetry={() => void segments.refetch()} />
            ) : (
                <>
                    <SegmentTable segments={items} />
                    {items?.every(({ builtIn }) => builtIn) && <p className="pt-3 text-table text-muted">{text.noneOwn}</p>}
                </>
            )}
        </EmailPage>
    );
}
