package com.dryjets.contracts.marketing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An amount in a currency.
 *
 * @param amount in units of the currency, not in minor units
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** Returns whether the code is that of a currency in ISO 4217; gold (XAU) and test codes (XTS) are not. */
    public static boolean isCurrency(String code) {
        return DECIMALS.containsKey(code);
    }

    /** The number of decimals of the currency: 2 for EUR, 0 for JPY, 3 for KWD; 2 also for a code that is unknown. */
    public int fractionDigits() {
        return DECIMALS.getOrDefault(currency, 2);
    }

    /** The amount with as many decimals as the currency has. */
    public BigDecimal rounded() {
        return amount.setScale(fractionDigits(), RoundingMode.HALF_UP);
    }

    /** "12,000.00 EUR". */
    public String text() {
        return String.format(Locale.ROOT, "%%,.%df %%s".formatted(fractionDigits()), rounded(), currency);
    }

    /** Returns whether the amount has no more decimals than the currency. */
    public boolean hasCurrencyDecimals() {
        return amount.stripTrailingZeros().scale() <= fractionDigits();
    }
}
