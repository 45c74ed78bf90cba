package com.dryjets.orchestrator.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.orchestrator.decisionlog.HitRateRules.Counts;
import com.dryjets.orchestrator.decisionlog.HitRateView.HitRateVerdict;
import com.dryjets.orchestrator.decisionlog.Outcome.Basis;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitRateRulesTest {

    private static final LocalDate DECIDED = LocalDate.parse("2026-10-05");

    /** Wilson 1927: 8 of 12 has the interval 0.391 to 0.862. What was unclear does not count. */
    @Test
    void ratesEachKindWithItsInterval() {
        List<HitRateView> rates = HitRateRules.rates(Map.of(Kind.CHANNEL, new Counts(8, 3, 4)));

        HitRateView channel = rates.getFirst();
        assertThat(channel.kind()).isEqualTo(Kind.CHANNEL);
        assertThat(channel.judged()).isEqualTo(15);
        assertThat(channel.rate()).isCloseTo(0.6667, within(0.0001));
        assertThat(channel.interval().low()).isCloseTo(0.3906, within(0.0001));
        assertThat(channel.interval().high()).isCloseTo(0.8619, within(0.0001));
        assertThat(channel.summary())
                .isEqualTo(
                        "8 of 12 clear changes after accepted recommendations were for the better. Without a clear change: 3.");
        assertThat(rates).hasSize(Kind.values().length);
        assertThat(rates.getLast().rate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, TOO_FEW",
        "0, 0, 4, TOO_FEW",
        "0, 0, 5, DOES_NOT_HELP",
        "0, 5, 0, TOO_FEW",
        "0, 200, 0, TOO_FEW",
        "4, 100, 0, TOO_FEW",
        "2, 3, 3, MIXED",
        "8, 3, 1, HELPS",
        "8, 3, 4, MIXED",
        "5, 0, 0, HELPS",
        "5, 195, 0, HELPS",
        "38, 31, 31, MIXED",
        "20, 31, 49, DOES_NOT_HELP"
    })
    void tellsWhetherAKindHelps(long higher, long unclear, long lower, HitRateVerdict expected) {
        List<HitRateView> rates = HitRateRules.rates(Map.of(Kind.TIMING, new Counts(higher, unclear, lower)));

        assertThat(rates.stream().filter(rate -> rate.kind() == Kind.TIMING))
                .extracting(HitRateView::verdict)
                .containsExactly(expected);
    }

    /** With days that vary by 30 %, four weeks show one in 33 gains of a tenth. */
    @Test
    void adviceThatHelpsALittleIsNotDeclaredUseless() {
        List<HitRateView> rates = HitRateRules.rates(Map.of(Kind.CONTENT, new Counts(1, 32, 0)));

        HitRateView content = rates.stream()
                .filter(rate -> rate.kind() == Kind.CONTENT)
                .findFirst()
                .orElseThrow();
        assertThat(content.verdict()).isEqualTo(HitRateVerdict.TOO_FEW);
        assertThat(content.rate()).isEqualTo(1);
        assertThat(content.unclear()).isEqualTo(32);
        assertThat(HitRateRules.unhelpful(rates)).isEmpty();
    }

    @Test
    void kindsThatDoNotHelpAreLast() {
        List<HitRateView> rates = HitRateRules.rates(Map.of(Kind.CHANNEL, new Counts(0, 0, 9)));

        assertThat(rates.getLast().kind()).isEqualTo(Kind.CHANNEL);
        assertThat(HitRateRules.unhelpful(rates)).containsExactly(Kind.CHANNEL);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 8, true, HIGHER",
        "LOWER, 8, true, LOWER",
        "NO_CLEAR_CHANGE, 27, true,",
        "NO_CLEAR_CHANGE, 28, true, NO_CLEAR_CHANGE",
        "NO_CLEAR_CHANGE, 9, false, NO_CLEAR_CHANGE",
        "TOO_EARLY, 60, false,"
    })
    void judgesWhenTheOutcomeIsFinal(Change change, int days, boolean running, Change expected) {
        Outcome outcome =
                new Outcome(Measure.CTR, List.of(), change, null, null, null, Basis.BEFORE_AFTER, "Before and after.");

        assertThat(HitRateRules.verdict(outcome, DECIDED, DECIDED.plusDays(days), running))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
