package com.dryjets.contracts.value;

/** A value that breaks one of the shared rules. The message continues a sentence that starts with the field's name. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}
