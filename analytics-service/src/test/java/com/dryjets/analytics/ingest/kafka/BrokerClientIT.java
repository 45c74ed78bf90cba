package com.dryjets.analytics.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class BrokerClientIT {

    @Inject
    BrokerClient broker;

    @Test
    void rereadsRecordByOffset() {
        try (TopicWriter writer = new TopicWriter()) {
            RecordMetadata sent = writer.write("marketing.insights", "key", "the second", Map.of());

            assertThat(read(sent, sent.offset()))
                    .map(record -> new String(record.value(), UTF_8))
                    .contains("the second");
            assertThat(read(sent, sent.offset() + 1_000)).isEmpty();
        }
    }

    private Optional<ConsumerRecord<String, byte[]>> read(RecordMetadata sent, long offset) {
        return broker.read(new TopicPartition(sent.topic(), sent.partition()), offset)
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
