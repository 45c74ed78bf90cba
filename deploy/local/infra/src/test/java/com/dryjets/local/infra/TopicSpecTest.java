package com.dryjets.local.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicSpecTest {

    @Test
    void parsesTopicLine() {
        TopicSpec spec = TopicSpec.parse("marketing.posts", "6, delete, 30, campaign-service, orchestrator-service");

        assertThat(spec.partitions()).isEqualTo(6);
        assertThat(spec.retention()).contains(Duration.ofDays(30));
        assertThat(spec.groups()).containsExactly("campaign-service", "orchestrator-service");
    }

    @Test
    void addsDeadLetterTopicForEachGroup() {
        List<NewTopic> topics = TopicSpec.parse("marketing.metrics", "6, delete, 7, analytics-service")
                .withDeadLetters();

        assertThat(topics)
                .extracting(NewTopic::name)
                .containsExactly("marketing.metrics", "marketing.metrics.analytics-service.dlq");
        assertThat(topics.getLast().numPartitions()).isEqualTo(1);
        assertThat(topics.getLast().configs()).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void keepsRecordsForeverWithNegativeRetention() {
        List<NewTopic> topics =
                TopicSpec.parse("marketing.contacts", "6, compact, -1").withDeadLetters();

        assertThat(topics)
                .singleElement()
                .satisfies(topic -> assertThat(topic.configs())
                        .isEqualTo(Map.of("cleanup.policy", "compact", "retention.ms", "-1")));
    }

    @Test
    void reportsInvalidLine() {
        assertThatThrownBy(() -> TopicSpec.parse("marketing.posts", "six, delete, 30"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("marketing.posts")
                .hasMessageContaining("six, delete, 30");
    }
}
