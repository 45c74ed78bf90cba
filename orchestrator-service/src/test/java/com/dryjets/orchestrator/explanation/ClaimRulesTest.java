package com.dryjets.orchestrator.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRulesTest {

    private static final String FACTS = """
            Publish more of the posts on LinkedIn on Tuesdays between 18:00 and 21:00 (Europe/Berlin).
            LinkedIn: 412 engagements from 9,830 impressions, at a rate of 4.19%.
            Others: 301 engagements from 12,400 impressions, at a rate of 2.43%.
            Luck alone would make such a difference in at most 0.10% of cases, although Ava makes 3 comparisons.
            It began on 5 October 2026, 08:00 UTC.""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On LinkedIn, 412 engagements came from 9830 impressions: 4.19 %.",
                "That is 4.19 percent, and 2.43% elsewhere.",
                "Ava made three comparisons.",
                "People respond more on Tuesday between 18:00 and 21:00.",
                "It has been so since 5 October 2026.",
                "It may be worth a try."
            })
    void acceptsWhatTheFactsSay(String sentence) {
        assertThat(ClaimRules.faults(FACTS, List.of(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            413 engagements              | 413
            a rate of 4.2%               | 4.2%
            412% more                    | 412%
            4.19 engagements             | 4.19
            six comparisons              | six
            twenty posts                 | twenty
            ten percent of them          | ten percent
            twice as many                | twice
            on Twitter as well           | twitter
            on Wednesdays                | wednesdays
            in November                  | november
            see https://example.org      | a link or markup
            <b>good</b>                  | a link or markup
            """)
    void rejectsWhatTheyDoNotSay(String sentence, String fault) {
        assertThat(ClaimRules.faults(FACTS, List.of(sentence))).containsExactly(fault);
    }

    @Test
    void rejectsNothingAndTooMuch() {
        assertThat(ClaimRules.faults(FACTS, List.of())).containsExactly("a sentence is missing");
        assertThat(ClaimRules.faults(FACTS, List.of("Good.", " "))).containsExactly("a sentence is missing");
        assertThat(ClaimRules.faults(FACTS, List.of("word ".repeat(100)))).containsExactly("too long");
    }
}
