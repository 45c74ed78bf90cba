package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.statistics.MixtureEstimate.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginalReturnTestTest {

    private static MarginalReturn student(double mean, double error, int freedom) {
        return MarginalReturn.of(new MixtureEstimate(List.of(new Part(mean, error, 1)), freedom));
    }

    /** Without uncertainty about the shape it is Welch's test. */
    @Test
    void isWelchsTestForOneShape() {
        MarginalReturnTest test = MarginalReturnTest.of(student(3, 0.4, 12), student(1, 0.3, 20), 900);

        assertThat(test.standardError()).isCloseTo(0.5, within(1e-6));
        assertThat(test.z()).isCloseTo(4, within(1e-5));
        assertThat(test.degreesOfFreedom())
                .isCloseTo(0.25 * 0.25 / (0.16 * 0.16 / 12 + 0.09 * 0.09 / 20), within(1e-4));
        assertThat(test.difference().low()).isPositive();
    }

    @Test
    void differsTheSameTheOtherWayRound() {
        MarginalReturn one =
                MarginalReturn.of(new MixtureEstimate(List.of(new Part(1, 0.2, 0.7), new Part(2, 0.5, 0.3)), 15));
        MarginalReturn other = student(0.5, 0.1, 15);

        assertThat(MarginalReturnTest.of(one, other, 10).z())
                .isCloseTo(-MarginalReturnTest.of(other, one, 10).z(), within(1e-6));
    }

    /** An upper tail of the higher return is no reason to doubt that it is higher. */
    @Test
    void countsTheTailsThatMeet() {
        MarginalReturn skewed =
                MarginalReturn.of(new MixtureEstimate(List.of(new Part(3, 0.3, 0.9), new Part(9, 0.3, 0.1)), 30));

        assertThat(MarginalReturnTest.of(skewed, student(1, 0.2, 30), 10).pValue())
                .isLessThan(0.05);
        assertThat(MarginalReturnTest.of(student(8, 0.2, 30), skewed, 10).pValue())
                .isGreaterThan(0.05);
    }

    @Test
    void needsDegreesOfFreedom() {
        assertThat(MarginalReturnTest.of(student(3, 1, 3), student(1, 1, 1), 900)
                        .hasInsufficientData())
                .isTrue();
        assertThat(MarginalReturnTest.of(student(3, 1, 9), student(1, 1, 9), 900)
                        .hasInsufficientData())
                .isFalse();
    }
}
