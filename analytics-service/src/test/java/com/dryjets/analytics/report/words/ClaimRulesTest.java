package com.dryjets.analytics.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.report.ReportFixtures;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.analytics.report.page.ReportPage;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRulesTest {

    private static final Report REPORT = ReportFixtures.report(ReportType.EXECUTIVE);
    private static final String FACTS = ReportPage.of(REPORT).text();
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.ADS);

    @Test
    void acceptsBuiltInWords() {
        assertThat(ClaimRules.faults(FACTS, CHANNELS, REPORT.words())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,550.00 EUR of revenue came from 620.00 EUR spent.",
                "1550 EUR of revenue, 620 spent.",
                "An ROI of 150 % is good.",
                "An ROI of 150% is good, 150 percent of what was spent.",
                "From 2026-10-01 to 2026-10-31 two channels brought 62 conversions.",
                "From 1 to 31 October 2026 two channels brought 62 conversions.",
                "Between October 1st and October 31st, 2026, two channels brought 62 conversions.",
                "Oct 1-31 and 1st of October to 31 Oct. 2026: October 2026 was all of it.",
                "Nothing to say, one might think."
            })
    void acceptsFactsInAnyNotation(String sentence) {
        assertThat(faults(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,551.00 EUR of revenue            | 1551
            1,550 % of what was spent          | 1550 %
            an ROI of 150                      | 150
            62.5 conversions                   | 62.5
            on 2026-10-32                      | 2026-10-32
            on 2026-11-01                      | 2026-11-01
            on 2 November 2026                 | 2026-11-02
            from 1 to 30 October 2026          | 2026-10-30
            from October 2 to 31               | --10-02
            on Oct 6th                         | --10-06
            in November 2026                   | 2026-11
            conversions doubled                | doubled
            almost two thousand clicks         | thousand
            nine channels                      | 9
            TikTok does best                   | tiktok
            see https://evil.example for more  | a link or markup
            <b>good</b>                        | a link or markup
            """)
    void rejectsClaimsThatFactsDoNotSupport(String sentence, String fault) {
        assertThat(faults(sentence)).containsExactly(fault);
    }

    @Test
    void rejectsEmptyAndOverlongWords() {
        assertThat(faults(" ")).containsExactly("a part is missing");
        assertThat(faults("word ".repeat(300))).containsExactly("too long");
        assertThat(ClaimRules.faults(FACTS, CHANNELS, new Words("x", "Fine.", List.of(), List.of("Go on."))))
                .containsExactly("a part is missing");
    }

    private static List<String> faults(String sentence) {
        return ClaimRules.faults(FACTS, CHANNELS, new Words("x", "Fine.", List.of(sentence), List.of("Go on.")));
    }
}
