package com.dryjets.orchestrator.strategy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number in proportion to weights, exactly. */
final class DivisionRules {

    private DivisionRules() {}

    /**
     * The parts, by the largest remainder method: each gets the whole of its quota, and the rest goes to the largest
     * fractions, one each.
     *
     * @param weights not negative; equal parts if all are zero
     */
    static long[] divide(long total, List<BigDecimal> weights) {
        boolean weighted = weights.stream().anyMatch(weight -> weight.signum() > 0);
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> parts = weights.stream()
                .map(weight -> weighted ? weight.setScale(Math.max(scale, 0)).unscaledValue() : BigInteger.ONE)
                .toList();
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[parts.size()];
        BigInteger[] remainders = new BigInteger[parts.size()];
        long left = total;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] quota =
                    parts.get(i).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
            shares[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                // The sort is stable, so the first of equal fractions comes first.
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
