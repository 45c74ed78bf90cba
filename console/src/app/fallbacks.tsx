import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';

export const NotFound = () => (
    <Page crumbs={[{ label: 'Not found' }]}>
        <Empty
            title="There is no page at this address"
            action={
                <Link to="/campaigns" className={buttonClass('primary')}>
                    Go to campaigns
                </Link>
            }
        >
            The link may be old, or a letter is missing.
        </Empty>
    </Page>
);

export const RouteProblem = ({ error, reset }: ErrorComponentProps) => (
    <Page crumbs={[{ label: 'Something went wrong' }]}>
        <ProblemState error={error} what="This page" onRetry={reset} />
    </Page>
);
