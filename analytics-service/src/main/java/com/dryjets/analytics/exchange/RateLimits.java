package com.dryjets.analytics.exchange;

import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Decides which currencies requests may name. */
public final class RateLimits {

    private static final String EURO = "EUR";

    private RateLimits() {}

    /** The currency of an own rate; 400 if it is unknown or the euro, which all rates refer to. */
    static String currency(String code) {
        if (code.equals(EURO)) {
            throw Problem.badField("/currency", "must not be EUR: rates are units of a currency per euro");
        }
        return known("/currency", code);
    }

    /** The currency to convert to; 400 if it is unknown, null if there is none. */
    @Nullable
    public static String target(@Nullable String code) {
        return code == null ? null : known("?currency", code);
    }

    private static String known(String pointer, String code) {
        if (!Money.isCurrency(code)) {
            throw Problem.badField(pointer, "must be a currency of ISO 4217 such as USD");
        }
        return code;
    }
}
