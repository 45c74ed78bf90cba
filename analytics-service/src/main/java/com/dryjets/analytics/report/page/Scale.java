package com.dryjets.analytics.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An axis between round numbers that always includes zero.
 *
 * @param step the distance between two ticks
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MAX_STEPS = 5;

    /** The smallest axis for all values with at most five steps, each 1, 2 or 5 times a power of ten. */
    static Scale of(Collection<BigDecimal> values) {
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal range = most.subtract(least);
        if (range.signum() == 0) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        for (int power = range.precision() - range.scale() - 2; ; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                BigDecimal low = steps(least, step, RoundingMode.FLOOR);
                BigDecimal high = steps(most, step, RoundingMode.CEILING);
                if (high.subtract(low).compareTo(step.multiply(BigDecimal.valueOf(MAX_STEPS))) <= 0) {
                    return new Scale(low, high, step);
                }
            }
        }
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** The position of a value: 0 at the low end, 1 at the high end. */
    double position(BigDecimal value) {
        return value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }

    private static BigDecimal steps(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
