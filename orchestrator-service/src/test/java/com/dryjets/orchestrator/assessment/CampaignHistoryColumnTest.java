package com.dryjets.orchestrator.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.analysis.HistoryAssessments;
import com.dryjets.orchestrator.analysis.Verdict;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignHistoryColumnTest {

    /** Otherwise, the same evidence would be another recommendation. */
    @Test
    void findingsThatAreReadAgainAreTheSame() {
        Sample sample = new Sample("LinkedIn on Tuesdays", 412, BigDecimal.valueOf(37_800), 0.04193, 0.0378, 0.04651);
        Finding finding = new Finding(
                Kind.TIMING,
                "LINKEDIN:TUESDAY",
                Channel.LINKEDIN,
                "Publish more of the posts on Tuesdays.",
                new Evidence(
                        "LinkedIn on Tuesdays has more.",
                        Measure.ENGAGEMENT_RATE,
                        sample,
                        sample,
                        new Statistic("mixed model", 3.1, 12.4, 0.001, 0.0123, 14, 1),
                        LocalDate.parse("2026-10-05"),
                        LocalDate.parse("2026-11-30")),
                new Effect("More.", "engagements per 1000 impressions", 1.5, 9),
                37_800,
                List.of());
        HistoryAssessments known = new HistoryAssessments(
                new Assessment(Kind.CONTENT, Verdict.INSUFFICIENT_DATA, "Too few posts.", List.of()),
                new Assessment(Kind.TIMING, Verdict.ADVICE, "On Tuesdays.", List.of(finding)));
        CampaignHistoryRepository.Column column = new CampaignHistoryRepository.Column();

        HistoryAssessments read = column.convertToEntityAttribute(column.convertToDatabaseColumn(known));

        assertThat(read).isEqualTo(known);
        UUID campaign = UUID.randomUUID();
        assertThat(read.timing().findings().getFirst().recommendationId("sunrise", campaign))
                .isEqualTo(finding.recommendationId("sunrise", campaign));
    }
}
