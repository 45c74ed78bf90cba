import { CalendarDays, Check, ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { rangeText } from '#features/analytics/scope/range-text.ts';
import { DEFAULT_DAYS, type Range, type RangeSearch } from '#features/analytics/scope/scope.ts';
import { scopeStrings } from '#features/analytics/scope/strings.ts';

const CustomDates = lazy(() => import('#features/analytics/scope/custom-dates.tsx').then((m) => ({ default: m.CustomDates })));

/** Chooses the days that a page covers: a number of days ending today, or any first and last day. */
export function DateRange(props: { range: Range; presets: readonly number[]; today: string; onChange: (search: RangeSearch) => void }) {
    const { range, presets, today, onChange } = props;
    const [choosing, setChoosing] = useState(false);
    const trigger = (
        <Button icon={<CalendarDays size={14} aria-hidden />} aria-label={scopeStrings.range(rangeText(range))}>
            {rangeText(range)}
            <ChevronDown size={14} aria-hidden className="text-faint" />
        </Button>
    );
    return (
        <>
            <Menu trigger={trigger} align="start">
                {presets.map((days) => (
                    <MenuItem
                        key={days}
                        icon={<Check size={14} aria-hidden className={range.preset && range.days === days ? '' : 'invisible'} />}
                        onSelect={() => onChange({ days: days === DEFAULT_DAYS ? undefined : days, from: undefined, to: undefined })}
                    >
                        {scopeStrings.lastDays(days)}
                    </MenuItem>
                ))}
                <MenuLine />
                <MenuItem icon={<Check size={14} aria-hidden className={range.preset ? 'invisible' : ''} />} onSelect={() => setChoosing(true)}>
                    {scopeStrings.custom}
                </MenuItem>
            </Menu>
            <Suspense>
                {choosing && (
                    <CustomDates
                        from={range.from}
                        to={range.to}
                        today={today}
                        onClose={() => setChoosing(false)}
                        onApply={(from, to) => {
                            setChoosing(false);
                            onChange({ days: undefined, from, to });
                        }}
                    />
                )}
            </Suspense>
        </>
    );
}
