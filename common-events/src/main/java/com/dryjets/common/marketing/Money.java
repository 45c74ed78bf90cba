package com.dryjets.common.marketing;

import java.math.BigDecimal;
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
}
