package com.dryjets.contracts.marketing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in a currency.
 *
 * @param amount decimal number in units of the currency, not in minor units
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** How many decimals an amount of the currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
    public int fractionDigits() {
        // Units that are no money, such as gold, have none.
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
