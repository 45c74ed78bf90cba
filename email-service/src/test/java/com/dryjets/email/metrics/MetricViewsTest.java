package com.dryjets.email.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.bounce.BounceReason;
import com.dryjets.email.recipient.VariantLane;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import com.dryjets.email.tracking.Engagement.PlaceClicks;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricViewsTest {

    @Test
    void addsUpThePlacesThatLeadToTheSameTarget() {
        assertThat(LinkClicks.byTarget(List.of(
                        new PlaceClicks(0, "https://a.example", 3, 1),
                        new PlaceClicks(1, "https://b.example", 2, 2),
                        new PlaceClicks(2, "https://a.example", 4, 4))))
                .containsExactly(new LinkClicks("https://a.example", 7, 5), new LinkClicks("https://b.example", 2, 2));
    }

    @Test
    void sortsReasonsByFrequencyWithoutThoseThatWereTakenBack() {
        assertThat(ReasonBounces.of(
                        Map.of("MAILBOX_FULL", bounced(2), "USER_UNKNOWN", bounced(7), "EXPIRED", bounced(0))))
                .containsExactly(
                        new ReasonBounces(BounceReason.USER_UNKNOWN, 7),
                        new ReasonBounces(BounceReason.MAILBOX_FULL, 2));
    }

    @Test
    void hasOneEntryForAllOtherDomains() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("large.example", 6);
        sizes.put("small.example", 2);
        Tally large = new Tally(Map.of(Counter.SENT, BigDecimal.valueOf(6), Counter.RETURNED, BigDecimal.valueOf(2)));

        List<DomainMetrics> domains = DomainMetrics.list(9, sizes, Map.of("large.example", large, "", bounced(1)));

        assertThat(domains).extracting(DomainMetrics::domain).containsExactly("large.example", "small.example", null);
        assertThat(domains).extracting(DomainMetrics::recipients).containsExactly(6, 2, 1);
        assertThat(domains).extracting(DomainMetrics::delivered).containsExactly(4, 0, 0);
        assertThat(domains).extracting(DomainMetrics::bounces).containsExactly(0, 0, 1);
        assertThat(DomainMetrics.list(8, sizes, Map.of())).hasSize(2);
    }

    @Test
    void addsTheRestToTheVariantThatWasChosenForIt() {
        List<VariantLane> lanes = List.of(
                new VariantLane(0, 2, 6, true), new VariantLane(1, 1, 2, false), new VariantLane(2, 2, 2, false));

        List<VariantMetrics> variants =
                VariantMetrics.list(lanes, Map.of("0", sent(6, 3), "1", sent(2, 1), "2", sent(2, 1)));

        assertThat(variants).extracting(VariantMetrics::variant).containsExactly("A", "B");
        assertThat(variants).extracting(VariantMetrics::recipients).containsExactly(2, 8);
        assertThat(variants).extracting(VariantMetrics::rest).containsExactly(0, 6);
        assertThat(variants).extracting(VariantMetrics::delivered).containsExactly(2, 8);
        assertThat(variants).extracting(VariantMetrics::humanOpens).containsExactly(1, 4);
        assertThat(variants.getFirst().humanOpenRate()).isEqualByComparingTo("0.5");
    }

    @Test
    void showsVariantsWhoseSendingHasNotBegun() {
        assertThat(VariantMetrics.list(List.of(new VariantLane(1, 1, 2, false)), Map.of()))
                .singleElement()
                .satisfies(variant -> {
                    assertThat(variant.sent()).isZero();
                    assertThat(variant.openRate()).isNull();
                });
    }

    private static Tally sent(int count, int opens) {
        return new Tally(
                Map.of(Counter.SENT, BigDecimal.valueOf(count), Counter.HUMAN_OPENS, BigDecimal.valueOf(opens)));
    }

    private static Tally bounced(int count) {
        return new Tally(Map.of(Counter.BOUNCED, BigDecimal.valueOf(count)));
    }
}
