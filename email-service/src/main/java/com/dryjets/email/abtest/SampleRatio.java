package com.dryjets.email.abtest;

import java.util.List;
import org.hipparchus.stat.inference.ChiSquareTest;

/**
 * Whether the groups of a test have the sizes that they should have. If they do not, something treats the variants
 * differently, and a comparison of their metrics means nothing (Fabijan and others: Diagnosing Sample Ratio Mismatch in
 * Online Controlled Experiments, KDD 2019).
 *
 * @param pValue how likely such sizes or more extreme ones are by chance
 */
public record SampleRatio(double pValue, boolean mismatch) {

    /** The usual limit: the check runs often, and chance alone must hardly ever fail it. */
    private static final double LIMIT = 0.001;

    private static final ChiSquareTest CHI_SQUARE = new ChiSquareTest();

    /** Checks how many recipients each variant was given, and how many of those were sent the email. */
    static SampleRatio of(List<VariantCounts> variants) {
        double both = Math.min(1, 2 * Math.min(assignment(variants), sending(variants)));
        return new SampleRatio(both, both < LIMIT);
    }

    private static double assignment(List<VariantCounts> variants) {
        long[] sizes = variants.stream().mapToLong(VariantCounts::recipients).toArray();
        double[] equal = variants.stream().mapToDouble(variant -> 1).toArray();
        return variants.stream().allMatch(variant -> variant.recipients() == 0)
                ? 1
                : CHI_SQUARE.chiSquareTest(equal, sizes);
    }

    private static double sending(List<VariantCounts> variants) {
        long[][] table = variants.stream()
                .map(variant -> new long[] {variant.sent(), Math.max(0, variant.settled() - variant.sent())})
                .toArray(long[][]::new);
        boolean differs = variants.stream().allMatch(variant -> variant.settled() > 0)
                && variants.stream().anyMatch(variant -> variant.sent() > 0)
                && variants.stream().anyMatch(variant -> variant.settled() > variant.sent());
        return differs ? CHI_SQUARE.chiSquareTest(table) : 1;
    }
}
