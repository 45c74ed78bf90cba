package com.dryjets.analytics.ingest.kafka;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class GroupLagIT {

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void measuresLagOfGroup() {
        GroupLag unused = new GroupLag(Map.of("bootstrap.servers", bootstrapServers), "unused-" + Ids.next());
        long before = lag(unused);
        try (TopicWriter writer = new TopicWriter()) {
            for (int i = 0; i < 20; i++) {
                send(writer, "sunrise", metric(Ids.next(), Channel.ADS, Metric.CLICKS, "1"));
            }
        }

        assertThat(lag(unused)).isEqualTo(before + 20);
        await().until(() -> registry.get("dryjets.ingest.waiting").gauge().value() == 0);
        unused.stop(null);
    }

    private static long lag(GroupLag group) {
        return group.records().await().atMost(Duration.ofSeconds(60));
    }
}
