import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { appStrings } from '#app/strings.ts';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';

export const NotFound = () => (
    <Page crumbs={[{ label: appStrings.notFound.crumb }]}>
        <Empty
            title={appStrings.notFound.title}
            action={
                <Link to="/campaigns" className={buttonClass('primary')}>
                    {appStrings.notFound.action}
                </Link>
            }
        >
            {appStrings.notFound.detail}
        </Empty>
    </Page>
);

export const RouteProblem = ({ error, reset }: ErrorComponentProps) => (
    <Page crumbs={[{ label: appStrings.error.crumb }]}>
        <ProblemState error={error} what={appStrings.error.what} onRetry={reset} />
    </Page>
);
