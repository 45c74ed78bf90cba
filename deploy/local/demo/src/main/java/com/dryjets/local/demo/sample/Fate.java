package com.dryjets.local.demo.sample;

/** The status in which loading leaves a sample campaign. */
enum Fate {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED
}
