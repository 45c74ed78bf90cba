package com.dryjets.contracts.value;

import java.math.BigDecimal;

/** Decimal numbers of a size that money and counts can have. Larger exponents make arithmetic and printing explode. */
public final class Decimals {

    private static final int INTEGER_DIGITS = 18;
    private static final int FRACTION_DIGITS = 12;

    private Decimals() {}

    /** Answers the number if it has at most 18 digits before and 12 after the decimal point. */
    public static BigDecimal require(BigDecimal number) {
        long integerDigits = (long) number.precision() - number.scale();
        boolean fits = integerDigits <= INTEGER_DIGITS
                && (number.scale() <= FRACTION_DIGITS || hasShorterScale(number))
                && number.scale() >= -INTEGER_DIGITS;
        if (!fits && number.signum() != 0) {
            throw new InvalidValue("must have at most %d digits before and %d after the decimal point"
                    .formatted(INTEGER_DIGITS, FRACTION_DIGITS));
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    private static boolean hasShorterScale(BigDecimal number) {
        return number.scale() <= 2 * INTEGER_DIGITS
                && number.stripTrailingZeros().scale() <= FRACTION_DIGITS;
    }
}
