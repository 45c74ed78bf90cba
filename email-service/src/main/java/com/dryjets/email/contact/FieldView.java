package com.dryjets.email.contact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A declared field of a tenant's contacts. Fields that are not declared hold text. */
public record FieldView(@Schema(examples = "points") String name, FieldType type, Instant createdAt) {}
