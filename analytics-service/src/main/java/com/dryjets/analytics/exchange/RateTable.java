package com.dryjets.analytics.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The rates of some currencies, for every day: that of the day, or the last one before it that is not too old. */
public final class RateTable {

    private static final String EURO = "EUR";

    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> byCurrency = new HashMap<>();
    private final int maxAgeDays;

    private RateTable(int maxAgeDays) {
        this.maxAgeDays = maxAgeDays;
    }

    /**
     * The price of one currency in another on a day.
     *
     * @param target units of the target currency per euro
     * @param source units of the currency to convert per euro
     * @param used the rates behind it; none for the euro and within one currency
     */
    record Quote(BigDecimal target, BigDecimal source, List<ExchangeRate> used) {}

    static RateTable of(Collection<ExchangeRate> rates, int maxAgeDays) {
        RateTable table = new RateTable(maxAgeDays);
        rates.forEach(rate -> table.byCurrency
                .computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
                .put(rate.day(), rate));
        return table;
    }

    /** The price of a currency in another on a day; empty if one of the two has no rate. */
    Optional<Quote> quote(String currency, String target, LocalDate day) {
        if (currency.equals(target)) {
            return Optional.of(new Quote(BigDecimal.ONE, BigDecimal.ONE, List.of()));
        }
        if (currency.equals(EURO)) {
            return rate(target, day).map(to -> new Quote(to.rate(), BigDecimal.ONE, List.of(to)));
        }
        if (target.equals(EURO)) {
            return rate(currency, day).map(from -> new Quote(BigDecimal.ONE, from.rate(), List.of(from)));
        }
        return rate(currency, day)
                .flatMap(from -> rate(target, day).map(to -> new Quote(to.rate(), from.rate(), List.of(from, to))));
    }

    private Optional<ExchangeRate> rate(String currency, LocalDate day) {
        return Optional.ofNullable(byCurrency.get(currency))
                .map(rates -> rates.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(rate -> !rate.day().isBefore(day.minusDays(maxAgeDays)));
    }
}
