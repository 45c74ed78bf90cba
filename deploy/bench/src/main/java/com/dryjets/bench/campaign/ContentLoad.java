package com.dryjets.bench.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.bench.platform.Infra;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes approved content for campaigns as content-service does; without content, no campaign can be launched. */
final class ContentLoad {

    private ContentLoad() {}

    /** Approves one piece of content for each channel of each campaign. */
    static void approve(Infra infra, String tenant, List<UUID> campaigns, List<Channel> channels) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, infra.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (UUID campaign : campaigns) {
                for (Channel channel : channels) {
                    var unused = producer.send(record(tenant, campaign, channel));
                }
            }
            producer.flush();
        }
    }

    private static ProducerRecord<String, byte[]> record(String tenant, UUID campaign, Channel channel) {
        ContentApproved approved = new ContentApproved(
                UUID.randomUUID(),
                UUID.randomUUID(),
                campaign,
                channel,
                null,
                "Three ways to write a formula.",
                null,
                List.of());
        Attributes attributes = new Attributes(
                UUID.randomUUID(), "/bench", EventTypes.typeOf(ContentApproved.class), Instant.now(), tenant, null);
        return CloudEventRecord.write(
                attributes,
                Topic.CONTENT.topicName(),
                approved.key(),
                EventJson.write(approved).getBytes(UTF_8));
    }
}
