package com.dryjets.contracts.wire;

import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads strings, instants and decimals by the shared rules of {@link com.dryjets.contracts.value}, in events and in
 * requests alike: no number where a string is declared, no epoch seconds, no NUL, no unbounded exponent.
 */
public final class StrictJson {

    private static final Set<JsonToken> NUMBERS = EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

    private StrictJson() {}

    /** The Jackson module; register it after the one for {@code java.time}. */
    public static SimpleModule module() {
        return new SimpleModule("strict")
                .addDeserializer(String.class, new Text())
                .addKeyDeserializer(String.class, new TextKey())
                .addDeserializer(Instant.class, new DateTime())
                .addDeserializer(BigDecimal.class, new Decimal());
    }

    private abstract static class Scalar<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final String expected;

        Scalar(Class<T> type, String expected) {
            super(type);
            this.expected = expected;
        }

        abstract boolean accepts(JsonToken token);

        abstract T read(JsonParser parser) throws IOException;

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!accepts(parser.currentToken())) {
                throw InvalidJsonValue.at(parser, handledType(), "must be " + expected);
            }
            try {
                return read(parser);
            } catch (InvalidValue e) {
                throw InvalidJsonValue.at(parser, handledType(), e.getMessage());
            }
        }
    }

    private static final class Text extends Scalar<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class, "a string");
        }

        @Override
        boolean accepts(JsonToken token) {
            return token == JsonToken.VALUE_STRING;
        }

        @Override
        String read(JsonParser parser) throws IOException {
            return Texts.require(parser.getText());
        }
    }

    private static final class TextKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return Texts.require(key);
            } catch (InvalidValue e) {
                throw InvalidJsonValue.at(context.getParser(), String.class, e.getMessage());
            }
        }
    }

    private static final class DateTime extends Scalar<Instant> {
        private static final long serialVersionUID = 1L;

        DateTime() {
            super(Instant.class, "an ISO 8601 date-time such as 2026-11-28T09:00:00Z");
        }

        @Override
        boolean accepts(JsonToken token) {
            return token == JsonToken.VALUE_STRING;
        }

        @Override
        Instant read(JsonParser parser) throws IOException {
            return Instants.parse(parser.getText());
        }
    }

    private static final class Decimal extends Scalar<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Decimal() {
            super(BigDecimal.class, "a number");
        }

        @Override
        boolean accepts(JsonToken token) {
            return NUMBERS.contains(token);
        }

        @Override
        BigDecimal read(JsonParser parser) throws IOException {
            return Decimals.require(parser.getDecimalValue());
        }
    }
}
