import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { appStrings } from '#app/strings.ts';
import { Page, useIsInPage } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { isChunkError } from '#lib/chunks.ts';

export const NotFound = () => (
    <Page crumbs={[{ label: appStrings.notFound.crumb }]}>
        <Empty
            title={appStrings.notFound.title}
            action={
                <Link to="/" className={buttonClass('primary')}>
                    {appStrings.notFound.action}
                </Link>
            }
        >
            {appStrings.notFound.detail}
        </Empty>
    </Page>
);

/** Shows an error in place of a page, or of the part of a page that it happened in. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
    const inPage = useIsInPage();
    const problem = isChunkError(error) ? <OutdatedProblem /> : <ProblemState error={error} what={inPage ? appStrings.error.tab : appStrings.error.what} onRetry={reset} />;
    return inPage ? problem : <Page crumbs={[{ label: appStrings.error.crumb }]}>{problem}</Page>;
}

/** A part that failed to load stays failed until the page is reloaded. */
const OutdatedProblem = () => (
    <div role="alert">
        <Empty
            title={appStrings.chunk.title}
            action={
                <Button look="primary" icon={<RotateCw size={14} />} onClick={() => window.location.reload()}>
                    {appStrings.chunk.reload}
                </Button>
            }
        >
            {appStrings.chunk.detail}
        </Empty>
    </div>
);
