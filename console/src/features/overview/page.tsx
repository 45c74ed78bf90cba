import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Page } from '#components/page.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Tour } from '#features/campaigns/list/tour.tsx';
import { OVERVIEW, useOverview } from '#features/overview/api/overview.ts';
import { useOverviewStream } from '#features/overview/api/stream.ts';
import { Recommendations } from '#features/overview/advice.tsx';
import { FirstCampaign, NoneRunning } from '#features/overview/first-campaign.tsx';
import { News } from '#features/overview/news.tsx';
import { overviewStrings as text } from '#features/overview/strings.ts';
import { Today } from '#features/overview/today.tsx';
import { Totals, useTotals } from '#features/overview/totals.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** The home page. Answers: what needs me today? Each part has a service of its own, and fails on its own. */
export function OverviewPage() {
    const { canWrite } = useCurrentUser();
    const overview = useOverview();
    useOverviewStream();
    const counts = useTotals().data?.counts;
    const running = overview.data?.pages.at(-1)?.running;
    const isNew = running === 0 && counts?.ALL === 0;
    return (
        <Page crumbs={[{ label: text.title }]} live={OVERVIEW} action={canWrite && !isNew && <NewCampaign />}>
            <Tour />
            <h1 className="text-title font-semibold">{text.heading}</h1>
            {isNew ? (
                <div className="mt-4">
                    <FirstCampaign />
                </div>
            ) : (
                <>
                    <div className="mt-1 mb-5">
                        <Totals />
                    </div>
                    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
                        <div className="flex min-w-0 flex-col gap-6">{running === 0 ? <NoneRunning drafts={counts?.DRAFT ?? 0} /> : <Today overview={overview} />}</div>
                        <div className="flex min-w-0 flex-col gap-6">
                            {running !== 0 && <Recommendations overview={overview} />}
                            <News />
                        </div>
                    </div>
                </>
            )}
        </Page>
    );
}

const NewCampaign = () => (
    <Link to="/campaigns/new" className={buttonClass('primary')} aria-label={text.newCampaign}>
        <Plus size={15} aria-hidden />
        <span className="max-sm:hidden">{text.newCampaign}</span>
    </Link>
);
