package com.dryjets.analytics.attribution;

import static com.dryjets.analytics.attribution.AttributionModel.FIRST_TOUCH;
import static com.dryjets.analytics.attribution.AttributionModel.LAST_TOUCH;
import static com.dryjets.analytics.attribution.AttributionModel.LINEAR;
import static com.dryjets.analytics.attribution.AttributionModel.POSITION_BASED;
import static com.dryjets.analytics.attribution.AttributionModel.TIME_DECAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.attribution.CreditRules.Credit;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditRulesTest {

    private static final Instant SOLD = Instant.parse("2026-10-20T12:00:00Z");

    @Test
    void eachModelDividesDifferently() {
        List<Credit> credits = divide("100", 21, 14, 7, 0);

        assertThat(parts(credits, FIRST_TOUCH)).containsExactly("100.000000", "0.000000", "0.000000", "0.000000");
        assertThat(parts(credits, LAST_TOUCH)).containsExactly("0.000000", "0.000000", "0.000000", "100.000000");
        assertThat(parts(credits, LINEAR)).containsOnly("25.000000");
        // 1/8, 1/4, 1/2 and 1 of 15/8: each week halves.
        assertThat(parts(credits, TIME_DECAY)).containsExactly("6.666667", "13.333333", "26.666667", "53.333333");
        assertThat(parts(credits, POSITION_BASED)).containsExactly("40.000000", "10.000000", "10.000000", "40.000000");
    }

    @Test
    void singleTouchGetsAllAndTwoShareEqually() {
        for (AttributionModel model : AttributionModel.values()) {
            assertThat(parts(divide("7", 3), model)).containsExactly("7.000000");
        }
        assertThat(parts(divide("7", 3, 1), POSITION_BASED)).containsExactly("3.500000", "3.500000");
    }

    @Test
    void ignoresOrderOfTouches() {
        assertThat(divide("1", 1, 9, 4)).isEqualTo(divide("1", 9, 4, 1));
    }

    @Test
    void touchesOfOneInstantHaveOneOrder() {
        UUID post = new UUID(0, 1);
        List<Touch> touches = List.of(
                new Touch(Channel.ADS, null, SOLD),
                new Touch(Channel.EMAIL, post, SOLD),
                new Touch(Channel.EMAIL, null, SOLD),
                new Touch(Channel.TWITTER, null, SOLD));

        assertThat(CreditRules.divide(BigDecimal.TEN, touches.reversed()))
                .isEqualTo(CreditRules.divide(BigDecimal.TEN, touches));
    }

    @Test
    void touchAtTheBeginningOfTimeGetsNothing() {
        List<Touch> touches = List.of(new Touch(Channel.ADS, null, Instant.MIN), new Touch(Channel.EMAIL, null, SOLD));

        assertThat(parts(CreditRules.divide(BigDecimal.ONE, touches), TIME_DECAY))
                .containsExactly("0.000000", "1.000000");
    }

    @ParameterizedTest
    @CsvSource({
        "1/1/1, 0.333334/0.333333/0.333333",
        "2/1, 0.666667/0.333333",
        "-1/-1/-1, 0.333334/0.333333/0.333333",
        "3/-1, 1.500000/-0.500000",
        "-1/4/4, -0.142857/0.571429/0.571428",
        "0/5, 0.000000/1.000000"
    })
    void sharesAddUpToOne(String parts, String shares) {
        List<BigDecimal> numbers =
                List.of(parts.split("/")).stream().map(BigDecimal::new).toList();

        assertThat(CreditRules.shares(numbers)).map(BigDecimal::toPlainString).containsExactly(shares.split("/"));
        assertThat(CreditRules.shares(numbers).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void veryOldTouchGetsNothing() {
        assertThat(parts(divide("1", 36_500, 0), TIME_DECAY)).containsExactly("0.000000", "1.000000");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1/1/1, 0.333334/0.333333/0.333333",
        "0.000002, 1/1/1, 0.000001/0.000001/0.000000",
        "-1, 1/1/1, -0.333334/-0.333333/-0.333333",
        "10, 1/2/4, 1.428571/2.857143/5.714286",
        "0.000001, 1/3, 0.000000/0.000001",
        "0, 5/1, 0.000000/0.000000"
    })
    void largestRemaindersGetWhatRoundingLeaves(BigDecimal value, String weights, String parts) {
        List<Long> numbers =
                List.of(weights.split("/")).stream().map(Long::valueOf).toList();

        assertThat(CreditRules.parts(value, numbers))
                .map(BigDecimal::toPlainString)
                .containsExactly(parts.split("/"));
    }

    @Test
    void partsAddUpToAnyValue() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal value =
                    BigDecimal.valueOf(random.nextLong(-999_999_999_999_999_999L, 999_999_999_999_999_999L), 6);
            List<Touch> touches = new ArrayList<>();
            for (int i = random.nextInt(1, 51); i > 0; i--) {
                touches.add(touch(Duration.ofMillis(random.nextLong(5_000_000_000L))));
            }

            List<Credit> credits = CreditRules.divide(value, touches);

            for (AttributionModel model : AttributionModel.values()) {
                assertThat(credits.stream()
                                .map(credit -> credit.parts().get(model))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", model, value)
                        .isEqualByComparingTo(value);
            }
        }
    }

    private static List<Credit> divide(String value, long... daysBefore) {
        List<Touch> touches = new ArrayList<>();
        for (long days : daysBefore) {
            touches.add(touch(Duration.ofDays(days)));
        }
        return CreditRules.divide(new BigDecimal(value), touches);
    }

    private static Touch touch(Duration before) {
        return new Touch(Channel.EMAIL, null, SOLD.minus(before));
    }

    private static List<String> parts(List<Credit> credits, AttributionModel model) {
        return credits.stream()
                .map(credit -> credit.parts().get(model).toPlainString())
                .toList();
    }
}
