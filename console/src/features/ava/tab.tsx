import { getRouteApi, Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { AdviceSection } from '#features/ava/advice/section.tsx';
import { HitRateSection } from '#features/ava/decisions/hit-rates.tsx';
import { DecisionSection } from '#features/ava/decisions/section.tsx';
import { FailureSection } from '#features/ava/failures/section.tsx';
import { RecordSection } from '#features/ava/outlook/record-section.tsx';
import { OutlookSection } from '#features/ava/outlook/section.tsx';
import { AVA_VIEWS, type AvaView } from '#features/ava/search.ts';
import { StrategySection } from '#features/ava/strategy/section.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import { WhatIfSection } from '#features/ava/what-if/section.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import type { Campaign } from '#features/campaigns/types.ts';

const route = getRouteApi('/campaigns/$id/ava');

/** What Ava would do with a campaign, and why to believe it. */
export function AvaTab() {
    const { id } = route.useParams();
    const { view = 'advice' } = route.useSearch();
    const campaign = useCampaign(id).data;
    if (!campaign) return null;
    return (
        <>
            <TabList label={avaStrings.views} className="mb-5">
                {AVA_VIEWS.map((one) => (
                    <li key={one}>
                        <Link
                            to="/campaigns/$id/ava"
                            params={{ id }}
                            search={one === 'advice' ? {} : { view: one }}
                            // The strategy has more search parameters than its link.
                            activeOptions={{ exact: one === 'advice', includeSearch: true }}
                            resetScroll={false}
                            className={tabClass}
                        >
                            {avaStrings.view[one]}
                        </Link>
                    </li>
                ))}
            </TabList>
            <div className="flex flex-col gap-6">
                <View view={view} campaign={campaign} />
            </div>
        </>
    );
}

function View({ view, campaign }: { view: AvaView; campaign: Campaign }) {
    switch (view) {
        case 'advice':
            return campaign.status === 'DRAFT' ? (
                <NotStarted id={campaign.id} />
            ) : (
                <>
                    <FailureSection campaign={campaign} />
                    <AdviceSection campaign={campaign} />
                </>
            );
        case 'outlook':
            return (
                <>
                    <OutlookSection campaign={campaign} />
                    <WhatIfSection campaign={campaign} />
                    <RecordSection />
                </>
            );
        case 'strategy':
            return <StrategySection campaign={campaign} />;
        case 'log':
            return (
                <>
                    <HitRateSection />
                    <DecisionSection campaign={campaign} />
                </>
            );
    }
}

const NotStarted = ({ id }: { id: string }) => (
    <Note
        tone="plain"
        action={
            <Link to="/campaigns/$id/ava" params={{ id }} search={{ view: 'strategy' }} className={buttonClass('secondary', 'small')}>
                {avaStrings.draft.action}
            </Link>
        }
    >
        <b className="font-medium">{avaStrings.draft.title}.</b> {avaStrings.draft.detail}
    </Note>
);
