package com.dryjets.orchestrator.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.orchestrator.strategy.FigureRules.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureRulesTest {

    private static final Known KNOWN = Known.of(
            "{\"budget\": 1500.00, \"rate\": 0.0312, \"campaigns\": 8, \"from\": \"2026-10-05\", \"text\": \"half\"}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The budget of 1,500 EUR",
                "A click rate of 3.12 %",
                "A click rate of 3.1%, rounded",
                "A click rate of 3 per cent",
                "0.03 clicks",
                "8 past campaigns",
                "From 2026-10-05 on",
                "Test two subject lines",
                "the first half"
            })
    void knowsFiguresOfTheEvidence(String text) {
        assertThat(FigureRules.invented(text, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1501 EUR",
                "A click rate of 3.2 %",
                "9 past campaigns",
                "In 10 days",
                "0 clicks",
                "It doubles your sales",
                "three times more clicks",
                "fifty per cent of readers",
                "Thousands of readers",
                "tenfold"
            })
    void findsFiguresThatAreNotInIt(String text) {
        assertThat(FigureRules.invented(text, KNOWN)).hasSize(1);
    }

    @Test
    void doesNotTakeAFractionForACount() {
        assertThat(FigureRules.invented("3 campaigns", KNOWN)).containsExactly("3");
    }
}
