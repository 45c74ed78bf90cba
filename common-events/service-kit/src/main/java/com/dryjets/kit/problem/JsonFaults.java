package com.dryjets.kit.problem;

import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.wire.InvalidJsonValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words what is wrong with a JSON body, for its sender: by field, without the names of classes. */
final class JsonFaults {

    private JsonFaults() {}

    static FieldError of(JacksonException fault) {
        String pointer = fault instanceof JsonMappingException mapping ? pointer(mapping) : "";
        return new FieldError(pointer, detail(fault));
    }

    private static String detail(JacksonException fault) {
        Optional<String> broken = brokenRule(fault);
        if (broken.isPresent()) {
            return broken.get();
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> "is not a known field";
            case InvalidNullException absent -> "must not be null";
            case InvalidJsonValue invalid -> invalid.getOriginalMessage();
            case InvalidTypeIdException unknown -> "must have one of the types " + types(unknown);
            case MismatchedInputException mismatch -> TypeNames.mustBe(mismatch.getTargetType());
            case StreamConstraintsException large -> "is nested too deeply or has a value that is too long";
            case StreamReadException malformed -> "is not valid JSON" + place(malformed.getLocation());
            default -> "cannot be read";
        };
    }

    /** The names by which a value says what it is. */
    private static String types(InvalidTypeIdException unknown) {
        JsonSubTypes types = unknown.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        return types == null
                ? "that are documented"
                : Arrays.stream(types.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    /** A record's constructor refused the value. */
    private static Optional<String> brokenRule(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return Optional.of(invalid.getMessage());
            }
        }
        return Optional.empty();
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(reference ->
                        "/" + (reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName()))
                .collect(Collectors.joining());
    }
}
