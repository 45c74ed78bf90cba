package com.dryjets.analytics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryFilterTest {

    @Test
    void escapesWildcards() {
        assertThat(SummaryFilter.of(" 50%_off\\ ", null, false).pattern()).contains("%50\\%\\_off\\\\%");
    }

    @Test
    void takesBlankForAbsent() {
        assertThat(SummaryFilter.of("  ", "", false)).isEqualTo(SummaryFilter.of(null, null, false));
    }

    @Test
    void readsStatuses() {
        assertThat(SummaryFilter.of(null, "ACTIVE,UNKNOWN", true).statuses()).isEqualTo(List.of("ACTIVE", "UNKNOWN"));
    }

    @Test
    void rejectsWhatDatabaseCannotRead() {
        assertThatThrownBy(() -> SummaryFilter.of("a\0b", null, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SummaryFilter.of("x".repeat(201), null, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SummaryFilter.of(null, "active", false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SummaryFilter.of(null, ",", false)).isInstanceOf(Problem.class);
    }
}
