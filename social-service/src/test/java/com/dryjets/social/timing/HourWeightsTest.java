package com.dryjets.social.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.engagement.HourlyEngagement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HourWeightsTest {

    /** Monday 3:00 and Thursday 22:00; neither is a usual hour of LinkedIn, nor lends to the other. */
    private static final int TRIED = 3;

    private static final int UNTRIED = 3 * 24 + 22;

    /** So many posts in one hour, all of the average engagement. */
    private static HourWeights after(int posts) {
        double[] published = new double[HourWeights.HOURS];
        double[] scores = new double[HourWeights.HOURS];
        published[TRIED] = posts;
        scores[TRIED] = posts * 2.0;
        return HourWeights.of(Channel.LINKEDIN, new HourlyEngagement(published, scores));
    }

    @Test
    void isCuriousAboutHoursThatWereTriedLittle() {
        double[] weights = after(50).weights();

        assertThat(weights[UNTRIED]).isGreaterThan(weights[TRIED]);
    }

    @Test
    void isEverLessCuriousAboutAnHourWithItsPosts() {
        assertThat(after(200).weights()[TRIED])
                .isLessThan(after(50).weights()[TRIED])
                .isPositive();
    }

    /** The bonus of an upper confidence bound: 0.25·√(ln(1 + n) / (5 + n of the hour)), of what an unusual hour may bring. */
    @Test
    void followsTheFormula() {
        assertThat(after(50).weights()[TRIED]).isCloseTo(0.25 * Math.sqrt(Math.log(51) / 55) * 0.15, within(1e-12));
        assertThat(after(50).weights()[UNTRIED]).isCloseTo(0.25 * Math.sqrt(Math.log(51) / 5) * 0.15, within(1e-12));
    }

    @Test
    void knowsOnlyUsualHoursBeforeTheFirstPost() {
        assertThat(Arrays.stream(after(0).weights()).distinct().boxed()).containsExactlyInAnyOrder(0.0, 0.3);
    }

    @Test
    void overtakesAUsualHourThatDisappoints() {
        double[] published = new double[HourWeights.HOURS];
        double[] scores = new double[HourWeights.HOURS];
        int usual = 24 + 10;
        published[usual] = 40;
        scores[usual] = 40 * 1.0;
        published[UNTRIED] = 1;
        scores[UNTRIED] = 4.0;

        double[] weights = HourWeights.of(Channel.LINKEDIN, new HourlyEngagement(published, scores))
                .weights();

        assertThat(weights[UNTRIED]).isGreaterThan(weights[usual]);
    }
}
