import { getRouteApi } from '@tanstack/react-router';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { useStrategy } from '#features/ava/api/strategy.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import { Comparison } from '#features/ava/strategy/comparison.tsx';
import { StrategyDetails } from '#features/ava/strategy/details.tsx';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import type { StrategySummary } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';

const route = getRouteApi('/campaigns/$id/ava');
const nameOf = ({ version, application }: StrategySummary) => (application ? text.mark[application.state](text.version(version)) : text.version(version));

/** A version of the strategy, the newest by default, or what differs between two. */
export function Versions({ campaign, versions, mayApply }: { campaign: Campaign; versions: StrategySummary[]; mayApply: boolean }) {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const version = search.version ?? versions[0]?.version ?? 1;
    const compare = search.compare === version ? undefined : search.compare;
    const show = (next: { version: number; compare?: number | undefined }) => void navigate({ search: { view: 'strategy', ...next }, replace: true, resetScroll: false });
    const query = useStrategy(campaign.id, version);
    return (
        <div className="flex flex-col gap-4">
            {versions.length > 1 && (
                <div className="flex flex-wrap gap-4">
                    <span className="w-52">
                        <Field label={text.versionLabel}>
                            {(aria) => (
                                <Select {...aria} value={version} onChange={(event) => show({ version: Number(event.target.value), compare })}>
                                    {versions.map((one) => (
                                        <option key={one.version} value={one.version}>
                                            {nameOf(one)}
                                        </option>
                                    ))}
                                </Select>
                            )}
                        </Field>
                    </span>
                    <span className="w-52">
                        <Field label={text.compareWith}>
                            {(aria) => (
                                <Select {...aria} value={compare ?? ''} onChange={(event) => show({ version, compare: Number(event.target.value) || undefined })}>
                                    <option value="">{text.compareNone}</option>
                                    {versions
                                        .filter((one) => one.version !== version)
                                        .map((one) => (
                                            <option key={one.version} value={one.version}>
                                                {nameOf(one)}
                                            </option>
                                        ))}
                                </Select>
                            )}
                        </Field>
                    </span>
                </div>
            )}
            {compare !== undefined && <Comparison campaign={campaign} from={compare} to={version} />}
            <Loaded query={query} label={avaStrings.loading(text.version(version))} className="h-64">
                {(strategy) => <StrategyDetails key={strategy.version} strategy={strategy} campaign={campaign} mayApply={mayApply} />}
            </Loaded>
        </div>
    );
}
