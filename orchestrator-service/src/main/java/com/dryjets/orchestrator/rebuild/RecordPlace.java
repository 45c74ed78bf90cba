package com.dryjets.orchestrator.rebuild;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic, partition and offset of a record. */
record RecordPlace(String topic, int partition, long offset) {

    static RecordPlace of(ConsumerRecord<?, ?> record) {
        return new RecordPlace(record.topic(), record.partition(), record.offset());
    }
}
