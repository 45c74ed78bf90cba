package com.dryjets.email.metrics;

import java.util.List;

/** The metrics of an email by recipient domain, the largest first. */
public record DomainReport(List<DomainMetrics> domains) {
    public DomainReport {
        domains = List.copyOf(domains);
    }
}
