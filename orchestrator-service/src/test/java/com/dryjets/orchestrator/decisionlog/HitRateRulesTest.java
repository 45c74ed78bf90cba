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

    /** Wilson 1927: 8 of 12 has the interval 0.391 to 0.862. */
    @Test
    void ratesEachKindWithItsInterval() {
        List<HitRateView> rates = HitRateRules.rates(Map.of(Kind.CHANNEL, new Counts(8, 3, 1)));

        HitRateView channel = rates.getFirst();
        assertThat(channel.kind()).isEqualTo(Kind.CHANNEL);
        assertThat(channel.judged()).isEqualTo(12);
        assertThat(channel.rate()).isCloseTo(0.6667, within(0.0001));
        assertThat(channel.interval().low()).isCloseTo(0.3906, within(0.0001));
        assertThat(channel.interval().high()).isCloseTo(0.8619, within(0.0001));
        assertThat(channel.summary()).isEqualTo("8 of 12 accepted recommendations were followed by better results.");
        assertThat(rates).hasSize(Kind.values().length);
        assertThat(rates.getLast().rate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, TOO_FEW",
        "0, 0, 4, TOO_FEW",
        "0, 0, 5, DOES_NOT_HELP",
        "0, 5, 0, DOES_NOT_HELP",
        "2, 3, 3, MIXED",
        "8, 3, 1, MIXED",
        "5, 0, 0, HELPS",
        "60, 20, 20, HELPS",
        "38, 31, 31, DOES_NOT_HELP"
    })
    void tellsWhetherAKindHelps(long higher, long unclear, long lower, HitRateVerdict expected) {
        List<HitRateView> rates = HitRateRules.rates(Map.of(Kind.TIMING, new Counts(higher, unclear, lower)));

        assertThat(rates.stream().filter(rate -> rate.kind() == Kind.TIMING))
                .extracting(HitRateView::verdict)
                .containsExactly(expected);
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
