/** A chance from 0 to 1 as a bar, its interval as a lighter band, and a tick for the base rate. */
export function ChanceBar(props: { label: string; probability: number; low?: number | undefined; high?: number | undefined; base?: number | undefined }) {
    const at = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;
    const { probability, low = probability, high = probability, base } = props;
    return (
        <span
            role="meter"
            aria-label={props.label}
            aria-valuenow={Math.round(probability * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
            className="relative block h-2 rounded-full bg-picked"
        >
            <span className="absolute inset-y-0 left-0 rounded-full bg-accent-fill" style={{ width: at(low) }} />
            <span className="absolute inset-y-0 bg-accent-fill opacity-40" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
            <span className="absolute -inset-y-0.5 w-0.5 -translate-x-1/2 rounded-full bg-accent" style={{ left: at(probability) }} />
            {base !== undefined && <span className="absolute -inset-y-1 w-px -translate-x-1/2 bg-ink" style={{ left: at(base) }} />}
        </span>
    );
}
