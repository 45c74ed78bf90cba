package com.dryjets.email.merge;

/** An expression that breaks the grammar. */
final class InvalidExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidExpression(String message) {
        super(message, null, false, false);
    }
}
