package com.dryjets.analytics.attribution;

import com.dryjets.contracts.event.MetricEvent.Touch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Divides a value among the touches that led to it, so that the parts add up exactly. Parts are whole millionths, the
 * finest precision of a value; what rounding down leaves over goes to the parts that lost most by it (Hamilton's
 * largest-remainder method).
 */
final class CreditRules {

    /** The decimal places of a value and its parts. */
    static final int DECIMALS = 6;

    private CreditRules() {}

    /** A touch and its part of the value under each model. */
    record Credit(Touch touch, Map<AttributionModel, BigDecimal> parts) {}

    /** Computes the credits of touches, earliest first. */
    static List<Credit> divide(BigDecimal value, List<Touch> touches) {
        List<Touch> inOrder =
                touches.stream().sorted(Comparator.comparing(Touch::at)).toList();
        List<Instant> times = inOrder.stream().map(Touch::at).toList();
        List<Credit> credits = inOrder.stream()
                .map(touch -> new Credit(touch, new EnumMap<>(AttributionModel.class)))
                .toList();
        for (AttributionModel model : AttributionModel.values()) {
            List<BigDecimal> parts = parts(value, model.weights(times));
            for (int i = 0; i < parts.size(); i++) {
                credits.get(i).parts().put(model, parts.get(i));
            }
        }
        return credits;
    }

    /** Divides in proportion to the weights, none negative and not all zero; between equals the first gets more. */
    static List<BigDecimal> parts(BigDecimal value, List<Long> weights) {
        // A correction is divided like the value it corrects.
        BigInteger units = value.abs().setScale(DECIMALS).unscaledValue();
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> wholes = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] quota = units.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
            wholes.add(quota[0]);
            remainders.add(quota[1]);
        }
        int left = units.subtract(wholes.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> wholes.set(i, wholes.get(i).add(BigInteger.ONE)));
        return wholes.stream()
                .map(whole -> new BigDecimal(value.signum() < 0 ? whole.negate() : whole, DECIMALS))
                .toList();
    }
}
