package com.dryjets.contracts.marketing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in a currency.
 *
 * @param amount in units of the currency, not in minor units
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** The number of decimals of the currency: 2 for EUR, 0 for JPY, 3 for KWD. */
    public int fractionDigits() {
        // Codes that are not money, such as XAU for gold, have no decimals.
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
