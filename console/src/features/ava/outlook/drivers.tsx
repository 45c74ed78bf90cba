import { TrendingDown, TrendingUp } from 'lucide-react';
import { outlookStrings } from '#features/ava/outlook/strings.ts';
import type { Driver, GoalOutlook } from '#features/ava/types.ts';
import { percent, pointsChange } from '#lib/format/numbers.ts';

const text = outlookStrings.drivers;

/** What raises and lowers the chance. Together the drivers make the difference from the base rate. */
export function Drivers({ goal }: { goal: GoalOutlook }) {
    const { drivers, baseRate, probability } = goal;
    return (
        <div className="min-w-0">
            <h3 className="text-label font-medium text-faint">{text.title}</h3>
            <dl className="mt-1">
                {baseRate !== undefined && <Line name={text.base} value={percent(baseRate, 0)} />}
                {drivers.length === 0 && <p className="py-1 text-muted">{text.none}</p>}
                {drivers.map((driver) => (
                    <DriverLine key={driver.feature} driver={driver} />
                ))}
                {baseRate !== undefined && probability !== undefined && (
                    <div className="mt-1 border-t border-line pt-1 font-medium">
                        <Line name={text.sum} value={percent(probability, 0)} />
                    </div>
                )}
            </dl>
        </div>
    );
}

const Line = ({ name, value }: { name: string; value: string }) => (
    <div className="flex items-baseline justify-between gap-3 py-1">
        <dt>{name}</dt>
        <dd className="tabular-nums">{value}</dd>
    </div>
);

function DriverLine({ driver }: { driver: Driver }) {
    const up = driver.direction === 'UP';
    const Icon = up ? TrendingUp : TrendingDown;
    return (
        <div className="flex items-start justify-between gap-3 py-1">
            <dt className="flex min-w-0 items-start gap-2">
                <Icon size={14} role="img" aria-label={up ? text.up : text.down} className={up ? 'mt-0.5 shrink-0 text-good' : 'mt-0.5 shrink-0 text-bad'} />
                <span className="min-w-0 text-pretty">{driver.text}</span>
            </dt>
            <dd className="whitespace-nowrap tabular-nums text-muted">{pointsChange(driver.points / 100)}</dd>
        </div>
    );
}
