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
 * Reads strings, instants and decimals by the shared rules of {@link com.dryjets.contracts.value}: no epoch seconds, no
 * NUL, no unbounded exponent. Requests must also have the declared types; events of other systems may have a number or a
 * boolean where a string is declared, and a string where a decimal is.
 */
public final class StrictJson {

    private static final Set<JsonToken> NUMBERS = EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

    private static final Set<JsonToken> SCALARS = EnumSet.of(
            JsonToken.VALUE_STRING,
            JsonToken.VALUE_NUMBER_INT,
            JsonToken.VALUE_NUMBER_FLOAT,
            JsonToken.VALUE_TRUE,
            JsonToken.VALUE_FALSE);

    private StrictJson() {}

    /** The Jackson module for requests; register it after the one for {@code java.time}. */
    public static SimpleModule forRequests() {
        return module(EnumSet.of(JsonToken.VALUE_STRING), NUMBERS);
    }

    /** The Jackson module for events; register it after the one for {@code java.time}. */
    public static SimpleModule forEvents() {
        return module(
                SCALARS, EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT, JsonToken.VALUE_STRING));
    }

    private static SimpleModule module(Set<JsonToken> textTokens, Set<JsonToken> decimalTokens) {
        return new SimpleModule("strict")
                .addDeserializer(String.class, new Text(textTokens))
                .addKeyDeserializer(String.class, new TextKey())
                .addDeserializer(Instant.class, new DateTime())
                .addDeserializer(BigDecimal.class, new Decimal(decimalTokens));
    }

    private abstract static class Scalar<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Set<JsonToken> tokens;
        private final String expected;

        Scalar(Class<T> type, Set<JsonToken> tokens, String expected) {
            super(type);
            this.tokens = tokens;
            this.expected = expected;
        }

        abstract T read(JsonParser parser) throws IOException;

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!tokens.contains(parser.currentToken())) {
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

        Text(Set<JsonToken> tokens) {
            super(String.class, tokens, "a string");
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
            super(
                    Instant.class,
                    EnumSet.of(JsonToken.VALUE_STRING),
                    "an ISO 8601 date-time such as 2026-11-28T09:00:00Z");
        }

        @Override
        Instant read(JsonParser parser) throws IOException {
            return Instants.parse(parser.getText());
        }
    }

    private static final class Decimal extends Scalar<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Decimal(Set<JsonToken> tokens) {
            super(BigDecimal.class, tokens, "a number");
        }

        @Override
        BigDecimal read(JsonParser parser) throws IOException {
            boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
            return Decimals.require(isText ? parse(parser.getText()) : parser.getDecimalValue());
        }

        private static BigDecimal parse(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new InvalidValue("must be a number");
            }
        }
    }
}
