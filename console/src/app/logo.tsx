export const Logo = () => (
    <svg viewBox="0 0 32 32" className="size-7 shrink-0" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--accent-fill)" />
        <path d="M8 21 24 9l-5 14-4-6z" fill="var(--on-accent)" />
    </svg>
);
