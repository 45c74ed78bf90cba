package com.dryjets.analytics.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "7/3, 0/2/4/6/8",
        "100, 0/20/40/60/80/100",
        "101/40, 0/50/100/150",
        "0.03, 0/0.01/0.02/0.03",
        "-20/310, -100/0/100/200/300/400",
        "-5/-1, -5/-4/-3/-2/-1/0",
        "0, 0/1",
        "123456789, 0/50000000/100000000/150000000"
    })
    void ticksAreFewRoundNumbers(String values, String ticks) {
        assertThat(Scale.of(numbers(values)).ticks())
                .map(tick -> tick.stripTrailingZeros().toPlainString())
                .containsExactly(ticks.split("/"));
    }

    @Test
    void everyValueIsOnTheAxis() {
        Scale scale = Scale.of(numbers("-20/310"));

        assertThat(scale.position(new BigDecimal("-100"))).isZero();
        assertThat(scale.position(new BigDecimal("400"))).isEqualTo(1);
        assertThat(scale.position(BigDecimal.ZERO)).isEqualTo(0.2);
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split("/")).map(BigDecimal::new).toList();
    }
}
