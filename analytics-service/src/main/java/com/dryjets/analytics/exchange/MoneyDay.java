package com.dryjets.analytics.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The money of a UTC day in one currency.
 *
 * @param currency null for campaigns whose currency is not known yet
 */
public record MoneyDay(@Nullable String currency, LocalDate day, BigDecimal spend, BigDecimal revenue) {

    boolean isZero() {
        return spend.signum() == 0 && revenue.signum() == 0;
    }
}
