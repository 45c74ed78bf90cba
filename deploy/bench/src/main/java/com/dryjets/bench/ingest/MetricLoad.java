package com.dryjets.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Generates metric records of many campaigns in order of time, the same in every run. Some campaigns are busier than
 * others: the busiest tenth has a third of the records. Record ids are random, the hard case for an index.
 */
final class MetricLoad {

    private static final List<String> TENANTS = List.of("sunrise", "harbor", "meadow");
    private static final List<Channel> CHANNELS = List.of(
            Channel.EMAIL, Channel.EMAIL, Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.LINKEDIN);
    private static final List<Metric> COUNTS = List.of(
            Metric.IMPRESSIONS, Metric.IMPRESSIONS, Metric.CLICKS, Metric.ENGAGEMENTS, Metric.OPENS, Metric.DELIVERED);
    private static final int PIECES_PER_CAMPAIGN = 4;
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(5);
    private static final long SEED = 20_261_122;

    private final int campaigns;
    private final Instant begin;

    /** @param records total number of records; the last one occurs about now */
    MetricLoad(int campaigns, long records, Instant now) {
        this.campaigns = campaigns;
        this.begin = now.minus(BETWEEN_RECORDS.multipliedBy(records));
    }

    /** A metric record and its tenant. */
    record Entry(String tenant, MetricRecorded metric) {

        ProducerRecord<String, byte[]> toRecord() {
            Attributes attributes = new Attributes(
                    metric.eventId(),
                    "/bench",
                    EventTypes.typeOf(MetricRecorded.class),
                    metric.occurredAt(),
                    tenant,
                    null);
            byte[] data = EventJson.write(metric).getBytes(UTF_8);
            return CloudEventRecord.write(attributes, Topic.METRICS.topicName(), metric.key(), data);
        }
    }

    /** Returns the records from an index on. */
    Stream<Entry> entries(long from, long count) {
        return LongStream.range(from, from + count).mapToObj(this::entry);
    }

    private Entry entry(long index) {
        SplittableRandom random = new SplittableRandom(SEED + index * 31);
        double position = random.nextDouble();
        int campaign = (int) (campaigns * position * position);
        List<UUID> pieces = new ArrayList<>(PIECES_PER_CAMPAIGN);
        SplittableRandom ids = new SplittableRandom(campaign);
        UUID campaignId = uuid(ids);
        for (int i = 0; i < PIECES_PER_CAMPAIGN; i++) {
            pieces.add(uuid(ids));
        }
        boolean money = random.nextInt(20) == 0;
        MetricRecorded metric = new MetricRecorded(
                uuid(random),
                campaignId,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                pieces.get(random.nextInt(PIECES_PER_CAMPAIGN)),
                money ? Metric.REVENUE : COUNTS.get(random.nextInt(COUNTS.size())),
                money ? BigDecimal.valueOf(random.nextInt(100, 20_000), 2) : BigDecimal.ONE,
                begin.plus(BETWEEN_RECORDS.multipliedBy(index)),
                null);
        return new Entry(TENANTS.get(campaign % TENANTS.size()), metric);
    }

    private static UUID uuid(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}
