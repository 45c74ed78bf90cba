package com.dryjets.analytics.exchange;

import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money converted to one currency.
 *
 * @param byDay the converted money of each day, not rounded
 * @param total the sum of all days, not rounded
 * @param conversion what a reader has to know about it
 */
public record Converted(String target, Map<LocalDate, Amounts> byDay, Amounts total, ConversionView conversion) {

    /** Spend and revenue. */
    public record Amounts(BigDecimal spend, BigDecimal revenue) {

        public static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

        Amounts plus(Amounts other) {
            return new Amounts(spend.add(other.spend), revenue.add(other.revenue));
        }
    }

    /**
     * The price of a currency on a day: multiply by {@code target}, divide by {@code source}.
     *
     * @param target units of the target currency per euro
     * @param source units of the currency per euro
     * @param firstRate the day of the older of the rates behind it; null if it needs none
     * @param lastRate the day of the newer one
     */
    public record Factor(
            String currency,
            LocalDate day,
            BigDecimal target,
            BigDecimal source,
            @Nullable LocalDate firstRate,
            @Nullable LocalDate lastRate,
            Set<RateSource> sources) {}

    /** The money of a day; nothing if none could be converted. */
    public Amounts of(LocalDate day) {
        return byDay.getOrDefault(day, Amounts.NONE);
    }

    /** Rounds a converted amount to the decimals of the target currency. To be done once, with the final sum. */
    public BigDecimal rounded(BigDecimal amount) {
        return round(amount, target);
    }

    static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(new Money(amount, currency).fractionDigits(), RoundingMode.HALF_UP);
    }
}
