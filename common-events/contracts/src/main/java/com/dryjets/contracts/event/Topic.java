package com.dryjets.contracts.event;

import java.util.Arrays;

/** The event streams; partitions and retention are in {@code topics.properties}. */
public enum Topic {
    CAMPAIGNS("marketing.campaigns", CampaignEvent.class),
    CONTENT("marketing.content", ContentEvent.class),
    POSTS("marketing.posts", PostEvent.class),
    EMAILS("marketing.emails", EmailEvent.class),
    METRICS("marketing.metrics", MetricEvent.class),
    PERFORMANCE("marketing.performance", PerformanceEvent.class),
    INSIGHTS("marketing.insights", InsightEvent.class),
    CONTACTS("marketing.contacts", ContactEvent.class),
    CONTACT_ACTIVITIES("marketing.contact-activities", ContactActivityEvent.class),
    REPORTS("marketing.reports", ReportEvent.class);

    private final String topicName;
    private final Class<? extends DomainEvent> events;

    Topic(String topicName, Class<? extends DomainEvent> events) {
        this.topicName = topicName;
        this.events = events;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The sealed interface of all events on this topic. */
    public Class<? extends DomainEvent> events() {
        return events;
    }

    /** Finds a topic by its name on the broker. */
    public static Topic named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown topic: " + topicName));
    }
}
