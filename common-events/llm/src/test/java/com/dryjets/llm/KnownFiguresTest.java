package com.dryjets.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownFiguresTest {

    @Nested
    class Exact {

        private static final KnownFigures FACTS = KnownFigures.of("""
                LinkedIn: 412 engagements from 9,830 impressions, at a rate of 4.19% (3 comparisons).
                A change of -12%, +40 clicks, 5,000 readers, 1,200,000 views, 10 posts, 20.50 EUR of $300.
                Move 30 to 60 EUR. It began on 5 October 2026 at 08:00, the day of the B2B fair; half of it is over.""", FigureMatch.EXACT);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "412 engagements from 9830 impressions: 4.19 %, or 4.19 percent.",
                    "three comparisons",
                    "a change of -12 %, which is \u221212%",
                    "+40 clicks, 40 clicks",
                    "5k readers and 1.2M views",
                    "EUR 20.50, €20.50 and 20.50 euros of 300 USD",
                    "from 30 EUR to 60 EUR",
                    "since 5 October, that is October 5th, 2026, at 08:00",
                    "B2B",
                    "half of it",
                    "No one may know."
                })
        void acceptsWhatTheFactsSay(String text) {
            assertThat(FACTS.invented(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                413 engagements          | 413
                412% more                | 412%
                4.19 engagements         | 4.19
                4.2 %                    | 4.2 %
                4.19 percentage points   | 4.19 percentage points
                ten percent of them      | ten percent
                10 % of them             | 10 %
                10x the clicks           | 10x
                ten times the clicks     | ten times
                tenfold                  | tenfold
                12 % more                | 12 %
                -40 clicks               | -40
                +412 engagements         | +412
                10k posts                | 10k
                5M readers               | 5M
                10 EUR                   | 10 EUR
                20.50 USD                | 20.50 USD
                60 clicks                | 60
                six comparisons          | six
                thirteen posts           | thirteen
                twenty-five posts        | twenty-five
                a fifth of them          | a fifth
                two-thirds               | two-thirds
                a quarter of them        | a quarter
                the third post           | third
                twice as many            | twice
                it doubled               | doubled
                thousands                | thousands
                on 10 October            | 10 October
                on 2026-10-06            | 2026-10-06
                at 09:00                 | 09:00
                the 5th post             | 5th
                """)
        void findsWhatTheyDoNotSay(String text, String invented) {
            assertThat(FACTS.invented(text)).containsExactly(invented);
        }
    }

    @Nested
    class Rounded {

        private static final KnownFigures FACTS = KnownFigures.of("""
                {"budget": {"amount": 1500.00, "currency": "EUR"}, "rate": 0.0312, "small": 4.0E-4, "campaigns": 8, "posts": 30,\
                 "from": "2026-10-05", "text": "half"}""", FigureMatch.ROUNDED);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The budget of 1,500 EUR",
                    "Das Budget von 1500,00 EUR",
                    "A click rate of 3.12 %",
                    "A click rate of 3.1%, rounded",
                    "A click rate of 3 per cent",
                    "0.03 clicks",
                    "0.04 %",
                    "8 past campaigns",
                    "From 2026-10-05 on",
                    "Test two subject lines",
                    "the first half, then the third week"
                })
        void acceptsWhatTheFactsSay(String text) {
            assertThat(FACTS.invented(text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1501 EUR",
                    "1500 USD",
                    "A click rate of 3.2 %",
                    "30 % of readers",
                    "8 percent",
                    "3 campaigns",
                    "9 past campaigns",
                    "In 10 days",
                    "0 clicks",
                    "8k readers",
                    "It doubles your sales",
                    "three times more clicks",
                    "ten percent of readers",
                    "fifty per cent of readers",
                    "twenty posts",
                    "one third of readers",
                    "Thousands of readers",
                    "on 2026-10-06",
                    "tenfold",
                    "many-fold"
                })
        void findsWhatTheyDoNotSay(String text) {
            assertThat(FACTS.invented(text)).hasSize(1);
        }
    }

    @Test
    void knowsNumbersWithAnyUnit() {
        KnownFigures facts = KnownFigures.of("20.50 EUR", FigureMatch.EXACT);

        assertThat(facts.has(new BigDecimal("20.5"))).isTrue();
        assertThat(facts.has(new BigDecimal("21"))).isFalse();
    }
}
