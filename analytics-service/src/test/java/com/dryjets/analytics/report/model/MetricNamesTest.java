package com.dryjets.analytics.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.KpiRules;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {

    private static final Path CONSOLE = Path.of("../console/src");
    private static final Set<String> LEADING = KpiRules.LEADING.stream()
            .map(metric -> metric.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLICKS     | 200     | 200 clicks
            CLICKS     | 1       | 1 click
            CLICKS     | 0       | 0 clicks
            BOUNCES    | 1       | 1 bounce
            COMPLAINTS | 2       | 2 spam complaints
            REACH      | 12345   | 12,345 people reached
            REACH      | 1       | 1 person reached
            DELIVERED  | 3100.5  | 3,101 emails delivered
            OPENS      | 2.5     | 2.5 opens
            REVENUE    | 1234.5  | 1,234.50 EUR of revenue
            SPEND      | 1       | 1.00 EUR of spend
            """)
    void writesAmountsAsNouns(Metric metric, BigDecimal value, String amount) {
        assertThat(MetricNames.amount(metric, value, "EUR")).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "clicks, 1234, '1,234'",
        "spend, 12, 12.00 EUR",
        "roas, 2.845, 2.85",
        "roi, -0.5, -50%",
        "ctr, 0.0312, 3.1%",
        "conversionRate, 0.00042, 0.04%"
    })
    void formatsKpis(String kpi, BigDecimal value, String text) {
        assertThat(MetricNames.value(kpi, value, "EUR")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1.00 EUR", "JPY, 1 JPY", "KWD, 1.000 KWD", ", 1.00"})
    void formatsMoneyWithDecimalsOfItsCurrency(String currency, String text) {
        assertThat(Numbers.money(BigDecimal.ONE, currency)).isEqualTo(text);
    }

    @Test
    void consoleUsesSameNames() throws IOException {
        assertThat(console("lib/strings.ts", "channel: {"))
                .isEqualTo(Arrays.stream(Channel.values()).collect(Collectors.toMap(Enum::name, Channel::label)));
        assertThat(console("lib/metrics.ts", "const recorded"))
                .isEqualTo(Arrays.stream(Metric.values())
                        .collect(Collectors.toMap(
                                metric -> metric.name().toLowerCase(Locale.ROOT), MetricNames::title)));
        assertThat(console("lib/metrics.ts", "const calculated"))
                .containsAllEntriesOf(
                        KpiRules.kpis(Period.lastDays(LocalDate.EPOCH, 1, "UTC"), List.of(), Optional.empty()).stream()
                                .map(Kpi::name)
                                .filter(kpi -> !LEADING.contains(kpi))
                                .collect(Collectors.toMap(Function.identity(), MetricNames::title)));
    }

    /** The labels of an object in a file of the console. */
    private static Map<String, String> console(String file, String object) throws IOException {
        String source = Files.readString(CONSOLE.resolve(file));
        int begin = source.indexOf(object);
        String body = Pattern.compile("\n *}").split(source.substring(begin), 2)[0];
        return Pattern.compile("^ +(\\w+): (?:\\{ label: )?'([^']+)'", Pattern.MULTILINE)
                .matcher(body)
                .results()
                .collect(Collectors.toMap((MatchResult label) -> label.group(1), label -> label.group(2)));
    }
}
