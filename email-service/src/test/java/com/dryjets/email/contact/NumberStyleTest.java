package com.dryjets.email.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.value.InvalidValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12", "-3.5 | -3.5", "12,5 | 12.5", "1.234,5 | 1234.5", "1,234.5 | 1234.5", "1.234.567 | 1234567",
                "1,234,567 | 1234567", "0,125 | 0.125", "0.125 | 0.125", "1234.567 | 1234.567", "1E3 | 1E3", ".5 | 0.5"
            })
    void readsCellsThatSpeakForThemselves(String cell, BigDecimal number) {
        assertThat(NumberStyle.UNKNOWN.number(cell)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "-12.345", "many", "1,2,3", "1.23.4", "1e99999999999", "", "-"})
    void refusesOthers(String cell) {
        assertThatThrownBy(() -> NumberStyle.UNKNOWN.number(cell)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void letsTheOtherCellsOfTheColumnDecide() {
        assertThat(NumberStyle.of(List.of("1.234", "12,5"), ';').number("1.234"))
                .isEqualByComparingTo("1234");
        assertThat(NumberStyle.of(List.of("12.5"), '\t').number("1,234")).isEqualByComparingTo("1234");
        assertThat(NumberStyle.of(List.of("7", "1.234"), ',').number("1.234")).isEqualByComparingTo("1.234");
        assertThat(NumberStyle.of(List.of("1,5", "1.5"), ';')).isEqualTo(NumberStyle.UNKNOWN);
        assertThat(NumberStyle.of(List.of("7", "1.240"), ';')).isEqualTo(NumberStyle.AMBIGUOUS);
    }
}
