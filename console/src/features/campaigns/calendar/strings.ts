export const calendarStrings = {
    title: 'Calendar',
    previous: 'Previous month',
    next: 'Next month',
    today: 'This month',
    campaigns: (month: string) => `Campaigns in ${month}`,
    none: (month: string) => `No campaigns in ${month}`,
    noneDetail: 'Campaigns appear here from their start to their end.',
    limit: (count: string) => `Only the first ${count} campaigns are shown.`,
    undated: 'Dates can’t be read',
};
