package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.statistics.MixtureEstimate.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureEstimateTest {

    /** The quantile of Student's t with ten degrees of freedom is 2.228139. */
    @Test
    void isStudentsIntervalUnderOneAssumption() {
        Interval interval = new MixtureEstimate(List.of(new Part(5, 2, 1)), 10).interval();

        assertThat(interval.low()).isCloseTo(5 - 2 * 2.228139, within(1e-5));
        assertThat(interval.high()).isCloseTo(5 + 2 * 2.228139, within(1e-5));
    }

    /** Expected values by hand: under two assumptions that are far apart, each end is the 5 % quantile of one of them. */
    @Test
    void coversBothOfTwoAssumptions() {
        MixtureEstimate estimate = new MixtureEstimate(List.of(new Part(0, 1, 0.5), new Part(100, 1, 0.5)), 10);

        assertThat(estimate.mean()).isEqualTo(50);
        assertThat(estimate.interval().low()).isCloseTo(-1.812461, within(1e-4));
        assertThat(estimate.interval().high()).isCloseTo(101.812461, within(1e-4));
    }

    @Test
    void isAPointIfNothingIsUncertain() {
        Interval interval =
                new MixtureEstimate(List.of(new Part(3, 0, 1)), 5).times(2).interval();

        assertThat(interval).isEqualTo(new Interval(6, 6));
    }

    /** Equal symmetric intervals grow with the square root of their number. */
    @Test
    void sumsIndependentEstimates() {
        MixtureEstimate one = new MixtureEstimate(List.of(new Part(5, 2, 1)), 10);

        Interval sum = MixtureEstimate.intervalOfSum(List.of(one, one, one, one));

        assertThat(sum.low()).isCloseTo(20 - 2 * 2 * 2.228139, within(1e-4));
        assertThat(sum.high()).isCloseTo(20 + 2 * 2 * 2.228139, within(1e-4));
    }

    @Test
    void nothingSumsUpToNothing() {
        assertThat(MixtureEstimate.intervalOfSum(List.of())).isEqualTo(new Interval(0, 0));
    }
}
