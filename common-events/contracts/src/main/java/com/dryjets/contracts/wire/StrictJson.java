package com.dryjets.contracts.wire;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.Addresses;
import com.dryjets.contracts.value.Days;
import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads strings, instants, days and decimals by the shared rules of {@link com.dryjets.contracts.value}: no epoch seconds
 * or epoch days, no NUL, no unbounded exponent. A UUID, a URL, the name of an enum and other values written as text
 * must be strings in their one written form. Requests must also have the declared types, and URLs a scheme; events of
 * other systems may have a number or a boolean where a string is declared, and a string where a decimal is.
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
        return module(EnumSet.of(JsonToken.VALUE_STRING), NUMBERS)
                .addDeserializer(URI.class, new Parsed<>(URI.class, Addresses.RULE, Addresses::parse));
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
                .addDeserializer(BigDecimal.class, new Decimal(decimalTokens))
                .addDeserializer(
                        Instant.class,
                        new Parsed<>(
                                Instant.class,
                                "must be an ISO 8601 date-time such as 2026-11-28T09:00:00Z",
                                Instants::parse))
                .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, Days.RULE, Days::parse))
                .addDeserializer(
                        LocalTime.class,
                        new Parsed<>(LocalTime.class, "must be a time such as 09:30", LocalTime::parse))
                .addDeserializer(
                        Duration.class,
                        new Parsed<>(Duration.class, "must be an ISO 8601 duration such as PT1H", Duration::parse))
                .addDeserializer(UUID.class, new Parsed<>(UUID.class, "must be a UUID", Ids::parse))
                .setDeserializerModifier(new TextForms());
    }

    private abstract static class Scalar<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Set<JsonToken> tokens;
        private final String rule;

        Scalar(Class<T> type, Set<JsonToken> tokens, String rule) {
            super(type);
            this.tokens = tokens;
            this.rule = rule;
        }

        abstract T read(JsonParser parser) throws IOException;

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!tokens.contains(parser.currentToken())) {
                throw InvalidJsonValue.at(parser, handledType(), rule);
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
            super(String.class, tokens, "must be a string");
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

    private static final class Parsed<T> extends Scalar<T> {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient Function<String, T> parse;

        Parsed(Class<T> type, String rule, Function<String, T> parse) {
            super(type, EnumSet.of(JsonToken.VALUE_STRING), rule);
            this.rule = rule;
            this.parse = parse;
        }

        @Override
        T read(JsonParser parser) throws IOException {
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException e) {
                throw new InvalidValue(rule);
            }
        }
    }

    private static final class Decimal extends Scalar<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Decimal(Set<JsonToken> tokens) {
            super(BigDecimal.class, tokens, "must be a number");
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

    /** Keeps Jackson from reading numbers as the text that they would print, and from trimming names. */
    private static final class TextForms extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> reader) {
            return new TextOnly(reader);
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
            return reader instanceof FromStringDeserializer<?> ? new TextOnly(reader) : reader;
        }
    }

    private static final class TextOnly extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        TextOnly(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new TextOnly(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            if (!text.equals(text.strip())) {
                return context.handleWeirdStringValue(handledType(), text, "surrounded by spaces");
            }
            return super.deserialize(parser, context);
        }
    }
}
