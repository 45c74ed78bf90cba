package com.dryjets.contracts.event;

/**
 * A fact that other services may act on. Each topic has one sealed sub-interface, so that a consumer's {@code switch}
 * over it is exhaustive. Records carry only data; the envelope holds the source, the time and the tenant.
 */
public sealed interface DomainEvent
        permits CampaignEvent,
                ContentEvent,
                PostEvent,
                EmailEvent,
                MetricEvent,
                PerformanceEvent,
                InsightEvent,
                ContactEvent,
                ContactActivityEvent,
                ReportEvent {

    /** The stream this event belongs to. */
    Topic topic();

    /** Identifies what the event is about, within its tenant; events with the same key keep their order. */
    String key();

    /** The key of the record that carries the event for this tenant. */
    default String key(String tenant) {
        return key();
    }
}
