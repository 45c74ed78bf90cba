package com.dryjets.email.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the report of an email shows. */
record EmailReport(@Nullable String subject, EmailMetrics metrics, List<DomainMetrics> domains, OverTime overTime) {}
