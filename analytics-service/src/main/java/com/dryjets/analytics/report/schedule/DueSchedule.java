package com.dryjets.analytics.report.schedule;

import java.util.UUID;

/** A schedule whose time has come. */
record DueSchedule(String tenant, UUID id) {}
