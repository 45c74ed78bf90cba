package com.dryjets.analytics.exchange;

import com.dryjets.analytics.exchange.ConversionView.RatesUsed;
import com.dryjets.analytics.exchange.ConversionView.Unconverted;
import com.dryjets.analytics.exchange.Converted.Amounts;
import com.dryjets.analytics.exchange.Converted.Factor;
import com.dryjets.analytics.exchange.RateTable.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Converts the money of days, each at the rate of its day. Sums are exact to 34 digits (IEEE 754 decimal128) and rounded
 * only in answers.
 */
public final class ConversionRules {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final String target;
    private final RateTable rates;
    private final Map<LocalDate, Amounts> byDay = new TreeMap<>();
    private final Map<String, Amounts> unconverted = new TreeMap<>();
    private final Set<RateSource> sources = EnumSet.noneOf(RateSource.class);
    private @Nullable LocalDate firstRate;
    private @Nullable LocalDate lastRate;

    private ConversionRules(String target, RateTable rates) {
        this.target = target;
        this.rates = rates;
    }

    /** Converts what has a rate, and lists what has none by currency. */
    public static Converted convert(List<MoneyDay> days, String target, RateTable rates) {
        ConversionRules rules = new ConversionRules(target, rates);
        days.forEach(rules::add);
        return rules.converted();
    }

    /** The prices of currencies on days, in the target currency; none for days without a rate. */
    public static List<Factor> factors(List<MoneyDay> days, String target, RateTable rates) {
        List<Factor> factors = new ArrayList<>();
        for (MoneyDay money : days) {
            if (money.currency() != null) {
                rates.quote(money.currency(), target, money.day())
                        .ifPresent(quote -> factors.add(factor(money.currency(), money.day(), quote)));
            }
        }
        return factors;
    }

    private static Factor factor(String currency, LocalDate day, Quote quote) {
        List<LocalDate> days =
                quote.used().stream().map(ExchangeRate::day).sorted().toList();
        Set<RateSource> sources = EnumSet.noneOf(RateSource.class);
        quote.used().forEach(rate -> sources.add(rate.source()));
        return new Factor(
                currency,
                day,
                quote.target(),
                quote.source(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                sources);
    }

    /** The value of an amount in the target currency, rounded to its decimals; empty without a rate. */
    public static Optional<BigDecimal> convertRounded(
            BigDecimal amount, @Nullable String currency, LocalDate day, String target, RateTable rates) {
        return currency == null
                ? Optional.empty()
                : rates.quote(currency, target, day).map(quote -> Converted.round(times(amount, quote), target));
    }

    private void add(MoneyDay money) {
        Optional<Quote> quote =
                money.currency() == null ? Optional.empty() : rates.quote(money.currency(), target, money.day());
        if (quote.isPresent()) {
            add(money, quote.get());
        } else if (!money.isZero()) {
            String currency = money.currency() == null ? "" : money.currency();
            unconverted.merge(currency, new Amounts(money.spend(), money.revenue()), Amounts::plus);
        }
    }

    private void add(MoneyDay money, Quote quote) {
        Amounts amounts = new Amounts(times(money.spend(), quote), times(money.revenue(), quote));
        byDay.merge(money.day(), amounts, Amounts::plus);
        if (!money.isZero()) {
            quote.used().forEach(this::note);
        }
    }

    private void note(ExchangeRate rate) {
        sources.add(rate.source());
        firstRate = firstRate == null || rate.day().isBefore(firstRate) ? rate.day() : firstRate;
        lastRate = lastRate == null || rate.day().isAfter(lastRate) ? rate.day() : lastRate;
    }

    private Converted converted() {
        Amounts total = byDay.values().stream().reduce(Amounts.NONE, Amounts::plus);
        RatesUsed used =
                firstRate == null || lastRate == null ? null : new RatesUsed(firstRate, lastRate, List.copyOf(sources));
        List<Unconverted> left = unconverted.entrySet().stream()
                .map(entry -> new Unconverted(
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        entry.getValue().spend(),
                        entry.getValue().revenue()))
                .toList();
        return new Converted(target, byDay, total, new ConversionView(target, used, left));
    }

    /** Multiplies exactly before it divides, so that a finite result is exact. */
    private static BigDecimal times(BigDecimal amount, Quote quote) {
        return amount.multiply(quote.target()).divide(quote.source(), PRECISION);
    }
}
