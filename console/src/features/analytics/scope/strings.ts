export const scopeStrings = {
    region: 'Dates and channels',
    range: (range: string) => `Date range: ${range}`,
    lastDays: (days: number) => (days === 365 ? 'Last year' : `Last ${days} days`),
    within: (range: string) => `the ${range.toLowerCase()}`,
    custom: 'Custom dates…',
    allChannels: 'All channels',
    ownCurrencies: 'Own currencies',
    currency: (currency: string) => `Currency: ${currency}`,
    converted: (currency: string, rates: string) => `Converted to ${currency} at ${rates}.`,
    sources: {
        ECB: (days: string) => `each day’s ECB reference rate (${days})`,
        OWN: (days: string) => `your own rate for each day (${days})`,
        both: (days: string) => `each day’s ECB reference rate or your own (${days})`,
    },
    notConverted: (amounts: string) => `No rate, so not included: ${amounts}.`,
    unconverted: (currency: string, spend: string, revenue: string) => `${spend} spend and ${revenue} revenue in ${currency}`,
    unknownCurrency: 'an unknown currency',
    channelCount: (channels: string) => `Channels: ${channels}`,
    dialog: {
        title: 'Custom dates',
        hint: (days: number) => `Choose the first and the last day, up to ${days} days apart.`,
        from: 'First day',
        to: 'Last day',
        apply: 'Apply',
        calendar: 'Calendar',
    },
    fault: {
        order: 'The first day must not be after the last day.',
        future: 'The last day can’t be in the future.',
        tooLong: (days: number) => `A range covers up to ${days} days. Choose a later first day.`,
    },
};

export const faultText = (fault: 'order' | 'future' | 'tooLong', days: number) =>
    fault === 'tooLong' ? scopeStrings.fault.tooLong(days) : scopeStrings.fault[fault];
