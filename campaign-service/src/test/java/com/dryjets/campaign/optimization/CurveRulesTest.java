package com.dryjets.campaign.optimization;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.performance.ChannelDay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @ParameterizedTest
    @CsvSource({"500,100", "50,5", "20000,3000", "3,0.5"})
    void recoversCurveFromExactData(double a, double b) {
        ResponseCurve curve = fit(30, day -> b * (0.2 + day * 0.3), spend -> a * Math.log1p(spend / b))
                .curve()
                .orElseThrow();

        assertThat(curve.a()).isCloseTo(a, within(a * 1e-3));
        assertThat(curve.b()).isCloseTo(b, within(b * 1e-3));
        assertThat(curve.rSquared()).isGreaterThan(0.9999);
    }

    @Test
    void recoversCurveFromNoisyData() {
        RandomGenerator random = new Well19937c(7);
        ResponseCurve curve = fit(
                        120,
                        day -> 20 + 400 * random.nextDouble(),
                        spend -> 800 * Math.log1p(spend / 150) * Math.exp(0.15 * random.nextGaussian()))
                .curve()
                .orElseThrow();

        // Within the tried spend the curve is accurate, even if its parameters are not.
        assertThat(curve.revenue(200)).isCloseTo(800 * Math.log1p(200 / 150.0), within(40.0));
        assertThat(curve.marginal(200)).isCloseTo(800.0 / 350, within(0.4));
    }

    @Test
    void marginalReturnIsSlope() {
        ResponseCurve curve = new ResponseCurve(500, 100, 1, 30, 900, 300);
        double step = 1e-4;

        assertThat(curve.marginal(250))
                .isCloseTo((curve.revenue(250 + step) - curve.revenue(250 - step)) / (2 * step), within(1e-6));
        assertThat(curve.spendAt(curve.marginal(250))).isCloseTo(250, within(1e-9));
        assertThat(curve.spendAt(1000)).isZero();
    }

    @Test
    void reportsTooFewDays() {
        CurveFit fit = fit(13, day -> 10 + day, spend -> 3 * spend);

        assertThat(fit.curve()).isEmpty();
        assertThat(fit.code()).isEqualTo(CurveFit.Code.TOO_FEW_DAYS);
        assertThat(fit.days()).isEqualTo(13);
    }

    @Test
    void ignoresIncompleteToday() {
        List<ChannelDay> days = IntStream.rangeClosed(0, 13)
                .mapToObj(day -> day(TODAY.minusDays(13 - day), 10 + day, 20))
                .toList();

        assertThat(CurveRules.fit(days, TODAY).days()).isEqualTo(13);
    }

    @Test
    void reportsSteadySpend() {
        CurveFit fit = fit(60, day -> 100 + day % 2, spend -> 300);

        assertThat(fit.curve()).isEmpty();
        assertThat(fit.code()).isEqualTo(CurveFit.Code.SPEND_TOO_STEADY);
    }

    @Test
    void reportsWeakFit() {
        RandomGenerator random = new Well19937c(3);
        CurveFit fit = fit(60, day -> 10 + 90 * random.nextDouble(), spend -> 500 * random.nextDouble());

        assertThat(fit.curve()).isEmpty();
        assertThat(fit.code()).isEqualTo(CurveFit.Code.WEAK_FIT);
        assertThat(fit.rSquared()).isLessThan(0.3);
    }

    /** The expected values come from another program. A straight line explains 0.08 of the variation, a Hill curve 0.38. */
    @Test
    void fitsRealDiminishingReturns() throws Exception {
        List<String[]> posts = realPosts();

        ResponseCurve curve = CurveRules.fit(
                        posts.stream()
                                .mapToDouble(post -> Double.parseDouble(post[0]))
                                .toArray(),
                        posts.stream()
                                .mapToDouble(post -> Double.parseDouble(post[1]))
                                .toArray())
                .curve()
                .orElseThrow();

        assertThat(curve.days()).isEqualTo(500);
        assertThat(curve.rSquared()).isCloseTo(0.386, within(0.001));
        assertThat(curve.a()).isCloseTo(758, within(25.0));
        assertThat(curve.b()).isCloseTo(3350, within(250.0));
    }

    private static List<String[]> realPosts() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                        CurveRulesTest.class.getResourceAsStream("/curve/reach-and-engagement.csv"), UTF_8))
                .lines()) {
            return lines.filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static CurveFit fit(int days, IntToDoubleFunction spend, DoubleUnaryOperator revenue) {
        return CurveRules.fit(
                IntStream.range(0, days)
                        .mapToObj(day -> {
                            double spent = spend.applyAsDouble(day);
                            return day(TODAY.minusDays(days - day), spent, revenue.applyAsDouble(spent));
                        })
                        .toList(),
                TODAY);
    }

    private static ChannelDay day(LocalDate day, double spend, double revenue) {
        return new ChannelDay(ADS, day, BigDecimal.valueOf(spend), BigDecimal.valueOf(revenue));
    }
}
