package com.dryjets.email.template;

import java.time.Instant;

/** A version of a template, in the list of its versions. */
public record TemplateVersionView(long version, String name, String changedBy, Instant changedAt) {}
