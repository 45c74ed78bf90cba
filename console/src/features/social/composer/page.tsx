import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Composer } from '#features/social/composer/composer.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/social/new');
const { viewer } = composerStrings;

/** A new post; viewers see that they cannot schedule posts. */
export function ComposerPage() {
    const { campaign, repeat, at } = route.useSearch();
    const { canWrite } = useCurrentUser();
    return (
        <Page crumbs={[{ label: socialStrings.social, to: { to: '/social/calendar' } }, { label: composerStrings.title }]} wide>
            <h1 className="sr-only">{composerStrings.title}</h1>
            {canWrite ? (
                <Composer campaignId={campaign ?? ''} mode={repeat ? 'weekly' : at ? 'exact' : 'best'} at={at} />
            ) : (
                <Empty
                    title={viewer.title}
                    action={
                        <Link to="/social/calendar" className={buttonClass()}>
                            {viewer.action}
                        </Link>
                    }
                >
                    {viewer.detail}
                </Empty>
            )}
        </Page>
    );
}
