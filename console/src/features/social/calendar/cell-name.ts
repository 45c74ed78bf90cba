import { clockHour, longDay } from '#lib/format/time.ts';

/** Names a cell of the calendar: its day, and its hour in the week view. */
export function cellName(cell: string): string {
    const [day = '', hour] = cell.split('T');
    return hour === undefined ? longDay(day) : `${longDay(day)}, ${clockHour(Number(hour))}`;
}
