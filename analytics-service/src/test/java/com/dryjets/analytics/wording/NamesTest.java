package com.dryjets.analytics.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final Path CONSOLE = Path.of("../console/src");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLICKS    | 200     | 200 clicks               | 200 are usual
            CLICKS    | 1       | 1 click                  | 1 is usual
            CLICKS    | 0       | 0 clicks                 | 0 are usual
            BOUNCES   | 1       | 1 bounce                 | 1 is usual
            REACH     | 12345   | 12,345 people reached    | 12,345 are usual
            REACH     | 1       | 1 person reached         | 1 is usual
            DELIVERED | 3100.5  | 3,101 mails delivered    | 3,101 are usual
            OPENS     | 2.5     | 2.5 opens                | 2.5 are usual
            REVENUE   | 1234.5  | 1,234.50 EUR of revenue  | 1,234.50 EUR is usual
            SPEND     | 1       | 1.00 EUR of spend        | 1.00 EUR is usual
            """)
    void amountsReadAsPeopleSayThem(Metric metric, BigDecimal value, String amount, String usual) {
        assertThat(Names.amount(metric, value, "EUR")).isEqualTo(amount);
        assertThat(Names.usual(metric, value, "EUR")).isEqualTo(usual);
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
    void keyFiguresAreTold(String figure, BigDecimal value, String told) {
        assertThat(Names.value(figure, value, "EUR")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1.00 EUR", "JPY, 1 JPY", "KWD, 1.000 KWD", ", 1.00"})
    void moneyHasTheDecimalsOfItsCurrency(String currency, String told) {
        assertThat(Numbers.money(BigDecimal.ONE, currency)).isEqualTo(told);
    }

    @Test
    void theConsoleCallsChannelsAndMetricsAlike() throws IOException {
        assertThat(console("lib/channels.ts", "channelName"))
                .isEqualTo(Arrays.stream(Channel.values()).collect(Collectors.toMap(Enum::name, Channel::label)));
        assertThat(console("features/analytics/words.ts", "metricName"))
                .isEqualTo(Arrays.stream(Metric.values())
                        .collect(Collectors.toMap(metric -> metric.name().toLowerCase(Locale.ROOT), Names::title)));
        assertThat(console("features/analytics/words.ts", "const figures"))
                .allSatisfy((figure, label) -> assertThat(
                                figure.equals("cpa") || figure.equals("cpc") ? label : Names.title(figure))
                        .isEqualTo(label));
    }

    /** The labels of an object in a file of the console. */
    private static Map<String, String> console(String file, String object) throws IOException {
        String source = Files.readString(CONSOLE.resolve(file));
        int begin = source.indexOf(object);
        String body = source.substring(begin, source.indexOf("\n}", begin));
        return Pattern.compile("^ {4}(\\w+): (?:\\{ label: )?'([^']+)'", Pattern.MULTILINE)
                .matcher(body)
                .results()
                .collect(Collectors.toMap((MatchResult label) -> label.group(1), label -> label.group(2)));
    }
}
