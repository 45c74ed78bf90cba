import { Lock, LockOpen } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { fromMinor, minorPerUnit, rangeOf, setShare, type Bounds, type Shares } from '#features/campaigns/parts/allocation.ts';
import { ChannelLabel } from '#components/channels.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { channelColour, channelName, CHANNELS } from '#lib/channels.ts';
import { amountProblem } from '#features/campaigns/parts/amount-problem.ts';
import { money, percent } from '#lib/format/numbers.ts';
import { editableAmount, parseMoney } from '#lib/format/parse.ts';

/** Splits a budget between channels. When one share changes, the others adjust so that the total stays the same. */
export function AllocationEditor(props: {
    shares: Shares;
    total: number;
    currency: string;
    floors?: Shares;
    onChange: (shares: Shares) => void;
}) {
    const { shares, total, currency, floors } = props;
    const [locked, setLocked] = useState<Channel[]>([]);
    const bounds: Bounds = { total, locked, ...(floors ? { floors } : {}) };
    const channels = CHANNELS.filter((channel) => shares[channel] !== undefined);
    const toggle = (channel: Channel) =>
        setLocked(locked.includes(channel) ? locked.filter((one) => one !== channel) : [...locked, channel]);
    return (
        <div className="flex flex-col gap-4">
            <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-picked">
                {channels.map((channel) => (
                    <span
                        key={channel}
                        className="transition-[width] duration-100"
                        style={{ width: `${((shares[channel] ?? 0) / (total || 1)) * 100}%`, background: channelColour(channel) }}
                    />
                ))}
            </div>
            <ul className="flex flex-col gap-1">
                {channels.map((channel) => (
                    <Row
                        key={channel}
                        channel={channel}
                        shares={shares}
                        bounds={bounds}
                        currency={currency}
                        locked={locked.includes(channel)}
                        onLock={channels.length > 2 ? () => toggle(channel) : undefined}
                        onChange={(minor) => props.onChange(setShare(shares, channel, minor, bounds))}
                    />
                ))}
            </ul>
            <p className="flex justify-between border-t border-line pt-2 text-table text-muted">
                <span>{partStrings.allocation.total}</span>
                <span className="font-medium tabular-nums text-ink">{money(fromMinor(total, currency), currency)}</span>
            </p>
        </div>
    );
}

function Row(props: {
    channel: Channel;
    shares: Shares;
    bounds: Bounds;
    currency: string;
    locked: boolean;
    onLock: (() => void) | undefined;
    onChange: (minor: number) => void;
}) {
    const { channel, bounds, currency, locked } = props;
    const minor = props.shares[channel] ?? 0;
    const { min, max } = rangeOf(props.shares, channel, bounds);
    const spent = bounds.floors?.[channel] ?? 0;
    const fixed = locked || min === max;
    const Icon = locked ? Lock : LockOpen;
    return (
        <li className="grid grid-cols-[1fr_7rem_2rem] items-center gap-x-3 py-1 sm:grid-cols-[7.5rem_1fr_3rem_7.5rem_2rem]">
            <span className="text-table font-medium">
                <ChannelLabel channel={channel} />
                {spent > 0 && <span className="block pl-4 text-label font-normal text-faint">{partStrings.allocation.spent(money(fromMinor(spent, currency), currency))}</span>}
            </span>
            <input
                type="range"
                aria-label={partStrings.allocation.share(channelName[channel])}
                aria-valuetext={money(fromMinor(minor, currency), currency)}
                min={0}
                max={bounds.total}
                step={Math.max(1, Math.round(bounds.total / 200))}
                value={minor}
                disabled={fixed}
                onChange={(event) => props.onChange(Number(event.target.value))}
                style={{ '--share': `${bounds.total > 0 ? (minor / bounds.total) * 100 : 0}%` } as CSSProperties}
                className="range max-sm:col-span-3 max-sm:row-start-2"
            />
            <span className="text-right text-table tabular-nums text-faint max-sm:hidden">
                {bounds.total > 0 ? percent(minor / bounds.total, 0) : '–'}
            </span>
            <AmountField
                label={partStrings.allocation.amount(channelName[channel], currency)}
                amount={fromMinor(minor, currency)}
                currency={currency}
                disabled={fixed}
                onChange={(amount) => props.onChange(Math.round(amount * minorPerUnit(currency)))}
            />
            {props.onLock ? (
                <Button
                    look="quiet"
                    size="icon"
                    aria-pressed={locked}
                    aria-label={partStrings.allocation.lock(channelName[channel])}
                    icon={<Icon size={14} />}
                    onClick={props.onLock}
                />
            ) : (
                <span />
            )}
        </li>
    );
}

/** Applies the amount on blur or Enter, so that a half-typed number does not change the other channels. */
function AmountField(props: { label: string; amount: number; currency: string; disabled: boolean; onChange: (amount: number) => void }) {
    const [text, setText] = useState<string>();
    const parsed = parseMoney(text ?? '', props.currency);
    const wrong = text !== undefined && text.trim() !== '' && 'problem' in parsed;
    const commit = () => {
        if (wrong) return;
        if (text !== undefined && 'amount' in parsed) props.onChange(parsed.amount);
        setText(undefined);
    };
    return (
        <span>
            <Input
                aria-label={props.label}
                aria-invalid={wrong || undefined}
                inputMode="decimal"
                autoComplete="off"
                disabled={props.disabled}
                value={text ?? editableAmount(props.amount, props.currency)}
                onChange={(event) => setText(event.target.value)}
                onBlur={commit}
                onKeyDown={(event) => {
                    if (event.key === 'Escape') setText(undefined);
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    commit();
                }}
                className="text-right tabular-nums"
            />
            {wrong && (
                <span role="alert" className="mt-1 block text-label text-bad">
                    {amountProblem(parsed, props.currency)}
                </span>
            )}
        </span>
    );
}
