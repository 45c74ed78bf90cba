/** A campaign's name; one whose records came before itself goes by its id. */
export function nameOf(one: { name?: string | null; campaignId?: string; id?: string }): string {
    const id = one.campaignId ?? one.id ?? '';
    return one.name ?? `Campaign ${id.slice(0, 8)}`;
}
