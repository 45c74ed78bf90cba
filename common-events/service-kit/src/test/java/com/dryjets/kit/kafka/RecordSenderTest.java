package com.dryjets.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class RecordSenderTest {

    /** Nothing listens there. */
    private static final String NO_BROKER = "127.0.0.1:1";

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void triesNoFurtherRecordWithoutABroker() {
        RecordSender sender = new RecordSender(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, NO_BROKER, ProducerConfig.MAX_BLOCK_MS_CONFIG, "100"));

        CompletableFuture<Void> sent = sender.send(records(20));

        assertThatThrownBy(sent::join).hasCauseInstanceOf(TimeoutException.class);
        assertThat(tried).containsExactly(0);
        sender.close(Duration.ZERO);
    }

    private List<ProducerRecord<String, byte[]>> records(int count) {
        return new AbstractList<>() {
            @Override
            public ProducerRecord<String, byte[]> get(int index) {
                tried.add(index);
                return new ProducerRecord<>("topic", "key", new byte[0]);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
