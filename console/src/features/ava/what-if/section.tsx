import { Section } from '#components/section.tsx';
import { useKnownChannels } from '#features/ava/api/what-if.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import { WhatIfForm } from '#features/ava/what-if/form.tsx';
import { whatIfStrings as text } from '#features/ava/what-if/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';

/** Tries out changes of budget, without making them. */
export function WhatIfSection({ campaign }: { campaign: Campaign }) {
    const now = useKnownChannels(campaign.id);
    return (
        <Section title={text.title} hint={text.hint}>
            <Loaded query={now} label={avaStrings.loading(text.title)} className="h-64">
                {(known) =>
                    known.channels.every((one) => one.status === 'INSUFFICIENT_DATA' && one.reason === 'NO_SPEND') ? (
                        <p className="px-4 py-3 text-table text-muted">{campaign.status === 'DRAFT' ? text.draft : text.noSpend}</p>
                    ) : (
                        <WhatIfForm campaign={campaign} known={known} />
                    )
                }
            </Loaded>
        </Section>
    );
}
