package com.dryjets.contracts.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A JSON value that breaks a shared rule. The message is meant for the sender and names no class. */
public final class InvalidJsonValue extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private InvalidJsonValue(JsonParser parser, Class<?> type, String message) {
        super(parser, message, type);
    }

    static InvalidJsonValue at(JsonParser parser, Class<?> type, String message) {
        return new InvalidJsonValue(parser, type, message);
    }
}
