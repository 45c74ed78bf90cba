import { Link, useMatch, type ErrorComponentProps } from '@tanstack/react-router';
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

/** A page that failed. A tab that failed leaves the page around it, with its top bar, in place. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
    const inPage = useMatch({ strict: false, select: (match) => TABS.test(String(match.routeId ?? '')) });
    // The browser remembers that a script could not be loaded, for example after an update; only a reload tries again.
    const retry = SCRIPT.test(error instanceof Error ? error.message : '') ? () => window.location.reload() : reset;
    const state = <ProblemState error={error} what={inPage ? appStrings.error.tab : appStrings.error.what} onRetry={retry} />;
    return inPage ? state : <Page crumbs={[{ label: appStrings.error.crumb }]}>{state}</Page>;
}

/** Routes below a page: /campaigns/$id/budget, but not /campaigns/$id. */
const TABS = /^\/(?:campaigns|analytics)\/\$id\/.*$/;

/** How browsers word that a script could not be loaded. */
const SCRIPT = /dynamically imported module|importing a module script|load module script|unable to preload/i;
