package com.dryjets.email.contact;

import jakarta.validation.constraints.NotNull;

/** A request to declare the type of a field. */
public record DeclareField(@NotNull FieldType type) {}
