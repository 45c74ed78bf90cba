package com.dryjets.analytics.rollup;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class PerformanceIT {

    private final UUID campaign = Ids.next();

    @Test
    void publishesDayTotalsUntilComplete() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader reader = TopicReader.fromNow("marketing.performance")) {
            for (int i = 0; i < 2_000; i++) {
                send(writer, "sunrise", metric(campaign, Channel.INSTAGRAM, Metric.LIKES, "1"));
            }
            send(writer, "sunrise", metric(campaign, Channel.INSTAGRAM, Metric.SPEND, "9.90"));

            reader.awaitOne(record -> isOf(record) && likes(record).compareTo(new BigDecimal(2_000)) == 0);

            List<PerformanceUpdated> updates =
                    reader.all().stream().filter(this::isOf).map(this::event).toList();
            assertThat(updates).extracting(PerformanceUpdated::asOf).isSorted();
            for (int i = 1; i < updates.size(); i++) {
                assertThat(Duration.between(
                                updates.get(i - 1).asOf(), updates.get(i).asOf()))
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            }
            TopicRecord last = reader.awaitOne(
                    record -> isOf(record) && event(record).totals().containsKey(Metric.SPEND));
            assertThat(last.header("ce_tenantid")).isEqualTo("sunrise");
            assertThat(event(last).totals()).containsEntry(Metric.SPEND, new BigDecimal("9.90"));
            assertThat(last.key())
                    .isEqualTo(
                            "sunrise/" + campaign + "/INSTAGRAM/" + event(last).day());
        }
    }

    private boolean isOf(TopicRecord record) {
        return record.key().startsWith("sunrise/" + campaign + "/INSTAGRAM/");
    }

    private BigDecimal likes(TopicRecord record) {
        return event(record).totals().getOrDefault(Metric.LIKES, BigDecimal.ZERO);
    }

    private PerformanceUpdated event(TopicRecord record) {
        return EventJson.read(record.value().getBytes(UTF_8), PerformanceUpdated.class);
    }
}
