package com.dryjets.analytics.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.exchange.ConversionView.Unconverted;
import com.dryjets.analytics.exchange.Converted.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversionRulesTest {

    private static final int MAX_AGE = 7;
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static final RateTable RATES = RateTable.of(
            List.of(
                    rate(FRIDAY, "USD", "1.25"),
                    rate(MONDAY, "USD", "1.20"),
                    rate(FRIDAY, "JPY", "160"),
                    rate(FRIDAY, "GBP", "0.80")),
            MAX_AGE);

    @Test
    void convertsEachDayAtItsRate() {
        Converted converted = convert("EUR", money("USD", FRIDAY, "100", "250"), money("USD", MONDAY, "120", "60"));

        assertThat(converted.rounded(converted.total().spend())).isEqualTo("180.00");
        assertThat(converted.rounded(converted.total().revenue())).isEqualTo("250.00");
        assertThat(converted.conversion().rates().from()).isEqualTo(FRIDAY);
        assertThat(converted.conversion().rates().to()).isEqualTo(MONDAY);
        assertThat(converted.conversion().rates().sources()).containsExactly(RateSource.ECB);
    }

    @Test
    void usesTheLastRateOnDaysWithoutOne() {
        Converted sunday = convert("EUR", money("USD", MONDAY.minusDays(1), "100", "0"));

        assertThat(sunday.rounded(sunday.total().spend())).isEqualTo("80.00");
        assertThat(sunday.conversion().rates().to()).isEqualTo(FRIDAY);
    }

    @Test
    void convertsThroughTheEuro() {
        assertThat(shown(convert("JPY", money("USD", FRIDAY, "10", "0")))).isEqualTo("1280");
        assertThat(shown(convert("USD", money("JPY", FRIDAY, "1280", "0")))).isEqualTo("10.00");
        assertThat(shown(convert("GBP", money("EUR", FRIDAY, "10", "0")))).isEqualTo("8.00");
    }

    @Test
    void needsNoRateWithinOneCurrency() {
        Converted converted = convert("CHF", money("CHF", FRIDAY, "10.5", "0"));

        assertThat(shown(converted)).isEqualTo("10.50");
        assertThat(converted.conversion().rates()).isNull();
        assertThat(converted.conversion().unconverted()).isEmpty();
    }

    @Test
    void listsWhatHasNoRateByCurrency() {
        Converted converted = convert(
                "EUR",
                money("USD", FRIDAY, "100", "0"),
                // Before the first rate, and too long after the last one.
                money("USD", FRIDAY.minusDays(1), "7", "3"),
                money("JPY", FRIDAY.plusDays(MAX_AGE), "1600", "0"),
                money("JPY", FRIDAY.plusDays(MAX_AGE + 1), "500", "900"),
                money("CHF", FRIDAY, "0", "2"),
                money("CHF", MONDAY, "0", "3"),
                money(null, FRIDAY, "4", "0"),
                money("SEK", FRIDAY, "0", "0"));

        assertThat(shown(converted)).isEqualTo("90.00");
        assertThat(converted.conversion().unconverted())
                .containsExactly(
                        unconverted(null, "4", "0"),
                        unconverted("CHF", "0", "5"),
                        unconverted("JPY", "500", "900"),
                        unconverted("USD", "7", "3"));
    }

    @Test
    void roundsOnceToTheDecimalsOfTheTarget() {
        MoneyDay third = money("USD", MONDAY, "0.006", "0");

        assertThat(shown(convert("EUR", third))).isEqualTo("0.01");
        assertThat(shown(convert("EUR", third, third, third))).isEqualTo("0.02");
        assertThat(shown(convert("JPY", money("EUR", FRIDAY, "0.003125", "0")))).isEqualTo("1");
        assertThat(shown(convert("KWD", money("KWD", FRIDAY, "0.0125", "0")))).isEqualTo("0.013");
    }

    /** Converting is linear: the order of adding, splitting and converting changes nothing but the last rounding. */
    @Test
    void convertingASumEqualsTheSumOfConvertedParts() {
        RandomGenerator random = new Well19937c(20261128);
        for (int run = 0; run < 300; run++) {
            RateTable rates = randomRates(random);
            String target = pick(random, "EUR", "USD", "JPY", "KWD", "GBP");
            List<MoneyDay> days = randomMoney(random);
            Converted whole = ConversionRules.convert(days, target, rates);
            int half = days.size() / 2;
            Converted first = ConversionRules.convert(days.subList(0, half), target, rates);
            Converted second = ConversionRules.convert(days.subList(half, days.size()), target, rates);
            Converted twice = ConversionRules.convert(
                    days.stream().map(ConversionRulesTest::doubled).toList(), target, rates);
            BigDecimal unit =
                    BigDecimal.ONE.movePointLeft(whole.rounded(BigDecimal.ZERO).scale());

            // Unrounded sums agree far beyond the smallest unit of any currency; rounded ones within one unit.
            assertClose(
                    first.total().spend().add(second.total().spend()),
                    whole.total().spend(),
                    "1e-15");
            assertClose(twice.total().revenue(), whole.total().revenue().multiply(BigDecimal.TWO), "1e-15");
            assertClose(
                    whole.rounded(first.total().spend())
                            .add(whole.rounded(second.total().spend())),
                    whole.rounded(whole.total().spend()),
                    unit.toPlainString());
            assertClose(sumOfDays(whole), whole.total().spend(), "1e-15");
            assertThat(recorded(whole.conversion().unconverted()).add(accounted(days, target, rates)))
                    .isEqualByComparingTo(recordedMoney(days));
        }
    }

    @Test
    void convertingThereAndBackEqualsTheAmount() {
        RandomGenerator random = new Well19937c(7);
        for (int run = 0; run < 300; run++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
            Converted there = convert("JPY", new MoneyDay("USD", MONDAY, amount, BigDecimal.ZERO));
            Converted back =
                    convert("USD", new MoneyDay("JPY", MONDAY, there.total().spend(), BigDecimal.ZERO));

            assertThat(shown(back)).isEqualTo(amount);
        }
    }

    private static BigDecimal sumOfDays(Converted converted) {
        return converted.byDay().values().stream().map(Amounts::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The recorded money of the days that have a rate: every amount is either converted or listed. */
    private static BigDecimal accounted(List<MoneyDay> days, String target, RateTable rates) {
        return days.stream()
                .filter(day -> day.currency() != null
                        && rates.quote(day.currency(), target, day.day()).isPresent())
                .map(MoneyDay::spend)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal recorded(List<Unconverted> unconverted) {
        return unconverted.stream().map(Unconverted::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal recordedMoney(List<MoneyDay> days) {
        return days.stream().map(MoneyDay::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RateTable randomRates(RandomGenerator random) {
        List<ExchangeRate> rates = new ArrayList<>();
        Map<String, Integer> levels = Map.of("USD", 11_000, "JPY", 1_700_000, "KWD", 3_300, "GBP", 8_500);
        levels.forEach((currency, level) -> Stream.iterate(FRIDAY, day -> day.plusDays(1))
                .limit(60)
                .filter(day -> random.nextInt(3) > 0)
                .forEach(day -> rates.add(new ExchangeRate(
                        day, currency, BigDecimal.valueOf(level + random.nextInt(level), 4), RateSource.ECB))));
        return RateTable.of(rates, MAX_AGE);
    }

    private static List<MoneyDay> randomMoney(RandomGenerator random) {
        List<MoneyDay> days = new ArrayList<>();
        int count = 1 + random.nextInt(80);
        for (int i = 0; i < count; i++) {
            String currency = random.nextInt(20) == 0 ? null : pick(random, "EUR", "USD", "JPY", "KWD", "GBP", "CHF");
            days.add(new MoneyDay(
                    currency,
                    FRIDAY.plusDays(random.nextInt(70)),
                    BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                    BigDecimal.valueOf(random.nextInt(1_000_000_000), 3)));
        }
        return days;
    }

    private static String pick(RandomGenerator random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static MoneyDay doubled(MoneyDay day) {
        return new MoneyDay(
                day.currency(),
                day.day(),
                day.spend().multiply(BigDecimal.TWO),
                day.revenue().multiply(BigDecimal.TWO));
    }

    private static void assertClose(BigDecimal actual, BigDecimal expected, String tolerance) {
        assertThat(actual.subtract(expected).abs()).isLessThanOrEqualTo(new BigDecimal(tolerance));
    }

    private static BigDecimal shown(Converted converted) {
        return converted.rounded(converted.total().spend());
    }

    private static Converted convert(String target, MoneyDay... days) {
        return ConversionRules.convert(List.of(days), target, RATES);
    }

    private static MoneyDay money(@Nullable String currency, LocalDate day, String spend, String revenue) {
        return new MoneyDay(currency, day, new BigDecimal(spend), new BigDecimal(revenue));
    }

    private static Unconverted unconverted(@Nullable String currency, String spend, String revenue) {
        return new Unconverted(currency, new BigDecimal(spend), new BigDecimal(revenue));
    }

    private static ExchangeRate rate(LocalDate day, String currency, String rate) {
        return new ExchangeRate(day, currency, new BigDecimal(rate), RateSource.ECB);
    }
}
