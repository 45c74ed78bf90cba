package com.dryjets.email.merge;

import java.util.List;

/** A template that cannot be compiled. */
public final class InvalidMergeTags extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MergeError> errors;

    InvalidMergeTags(List<MergeError> errors) {
        super("The template has invalid merge tags: " + errors.getFirst());
        this.errors = List.copyOf(errors);
    }

    public List<MergeError> errors() {
        return errors;
    }
}
