package com.dryjets.contracts.event;

/**
 * A fact that other services may act on. Each topic has one sealed sub-interface, so that a consumer's {@code switch}
 * over it is exhaustive. Records carry only data; who, when and for which tenant is in the envelope around them.
 */
public sealed interface DomainEvent
        permits CampaignEvent,
                ContentEvent,
                PostEvent,
                EmailEvent,
                MetricEvent,
                PerformanceEvent,
                InsightEvent,
                ContactEvent {

    /** The stream this event belongs to. */
    Topic topic();

    /** The Kafka record key: events of one key keep their order. */
    String key();
}
