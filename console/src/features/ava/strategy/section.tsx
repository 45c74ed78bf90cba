import { getRouteApi } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Section } from '#components/section.tsx';
import { Empty } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { useStrategies } from '#features/ava/api/strategies.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import { GenerateDialog } from '#features/ava/strategy/generate-dialog.tsx';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import { Versions } from '#features/ava/strategy/versions.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/campaigns/$id/ava');

/** Ava's strategy in its versions: to generate, compare and apply. */
export function StrategySection({ campaign }: { campaign: Campaign }) {
    const query = useStrategies(campaign.id);
    const { canWrite } = useCurrentUser();
    const navigate = route.useNavigate();
    const [generating, setGenerating] = useState(false);
    const over = campaign.status === 'COMPLETED' || campaign.status === 'ARCHIVED';
    const some = (query.data?.items.length ?? 0) > 0;
    const mayGenerate = canWrite && !over;
    return (
        <Section
            title={text.title}
            flush={some}
            actions={
                mayGenerate &&
                some && (
                    <Button size="small" icon={<Sparkles size={13} />} onClick={() => setGenerating(true)}>
                        {text.again}
                    </Button>
                )
            }
        >
            <Loaded query={query} label={avaStrings.loading(text.title)} className="h-64">
                {({ items }) =>
                    items.length === 0 ? (
                        <Empty
                            title={text.empty}
                            className="py-10"
                            action={
                                mayGenerate && (
                                    <Button look="primary" icon={<Sparkles size={14} />} onClick={() => setGenerating(true)}>
                                        {text.generate}
                                    </Button>
                                )
                            }
                        >
                            {text.emptyDetail}
                        </Empty>
                    ) : (
                        <Versions campaign={campaign} versions={items} mayApply={mayGenerate} />
                    )
                }
            </Loaded>
            {generating && (
                <GenerateDialog
                    campaign={campaign}
                    onClose={(strategy) => {
                        setGenerating(false);
                        if (strategy) void navigate({ search: { view: 'strategy', version: strategy.version }, replace: true, resetScroll: false });
                    }}
                />
            )}
        </Section>
    );
}
