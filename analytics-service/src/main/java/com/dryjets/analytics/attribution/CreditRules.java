package com.dryjets.analytics.attribution;

import com.dryjets.contracts.event.MetricEvent.Touch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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

    /** By time; touches of one instant by channel and content, because a record may list them in any order. */
    private static final Comparator<Touch> IN_ORDER = Comparator.comparing(Touch::at)
            .thenComparing(Touch::channel)
            .thenComparing(Touch::contentId, Comparator.nullsFirst(Comparator.naturalOrder()));

    private CreditRules() {}

    /** A touch and its part of the value under each model. */
    record Credit(Touch touch, Map<AttributionModel, BigDecimal> parts) {}

    /** Computes the credits of touches, earliest first. */
    static List<Credit> divide(BigDecimal value, List<Touch> touches) {
        List<Touch> inOrder = touches.stream().sorted(IN_ORDER).toList();
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
        List<BigInteger> parts =
                divide(units, weights.stream().map(BigInteger::valueOf).toList());
        return parts.stream()
                .map(part -> new BigDecimal(value.signum() < 0 ? part.negate() : part, DECIMALS))
                .toList();
    }

    /** The share of each part in their sum, which is not zero; the shares add up to one exactly. */
    static List<BigDecimal> shares(List<BigDecimal> parts) {
        List<BigInteger> weights = parts.stream()
                .map(part -> part.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue())
                .toList();
        return divide(BigInteger.TEN.pow(DECIMALS), weights).stream()
                .map(share -> new BigDecimal(share, DECIMALS))
                .toList();
    }

    private static List<BigInteger> divide(BigInteger units, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        // The remainders of a negative sum are negative; with both signs turned, quotas are the same.
        BigInteger divisor = sum.abs();
        List<BigInteger> wholes = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger quota = units.multiply(sum.signum() < 0 ? weight.negate() : weight);
            BigInteger remainder = quota.mod(divisor);
            wholes.add(quota.subtract(remainder).divide(divisor));
            remainders.add(remainder);
        }
        int left = units.subtract(wholes.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> wholes.set(i, wholes.get(i).add(BigInteger.ONE)));
        return wholes;
    }
}
