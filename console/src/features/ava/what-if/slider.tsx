import type { ReactNode } from 'react';
import { useId } from 'react';

interface SliderProps {
    label: ReactNode;
    /** The name for screen readers, if the label is not enough. */
    name: string;
    value: number;
    min: number;
    max: number;
    step: number;
    /** The value in words. */
    text: string;
    note?: ReactNode;
    disabled?: boolean;
    onChange: (value: number) => void;
}

/** A slider with its value; arrow keys move it by a step. */
export function Slider({ label, name, value, min, max, step, text, note, disabled, onChange }: SliderProps) {
    const id = useId();
    return (
        <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 text-table">
            <label htmlFor={id} className="font-medium">
                {label}
            </label>
            <output htmlFor={id} className="text-right font-medium tabular-nums">
                {text}
            </output>
            <input
                id={id}
                type="range"
                aria-label={name}
                aria-valuetext={text}
                value={value}
                min={min}
                max={max}
                step={step}
                disabled={disabled}
                onChange={(event) => onChange(event.target.valueAsNumber)}
                className="col-span-2 h-5 w-full cursor-pointer accent-(--accent-fill) disabled:cursor-not-allowed disabled:opacity-50"
            />
            {note && <p className="col-span-2 text-label text-pretty text-muted">{note}</p>}
        </div>
    );
}
