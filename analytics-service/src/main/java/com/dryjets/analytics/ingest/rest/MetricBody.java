package com.dryjets.analytics.ingest.rest;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a request body into records. */
final class MetricBody {

    static final String NDJSON = "application/x-ndjson";
    static final int MAX_RECORDS = 10_000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private MetricBody() {}

    /** Reads the records of an array, or of lines if the media type is NDJSON; else 400. */
    static List<JsonNode> records(byte[] body, String mediaType) {
        List<JsonNode> records = mediaType.startsWith(NDJSON) ? lines(body) : array(body);
        if (records.isEmpty()) {
            throw Problem.badField("", "must have at least one record");
        }
        if (records.size() > MAX_RECORDS) {
            throw Problem.badField("", "must have at most " + MAX_RECORDS + " records");
        }
        return records;
    }

    private static List<JsonNode> array(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!root.isArray()) {
                throw Problem.badField("", "must be an array of records");
            }
            List<JsonNode> records = new ArrayList<>(root.size());
            root.forEach(records::add);
            return records;
        } catch (JsonProcessingException e) {
            throw unreadable("", e);
        } catch (IOException e) {
            throw Problem.badField("", "could not be read");
        }
    }

    private static List<JsonNode> lines(byte[] body) {
        List<JsonNode> records = new ArrayList<>();
        try (MappingIterator<JsonNode> values =
                JSON.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValues(body)) {
            while (values.hasNextValue()) {
                records.add(values.nextValue());
            }
            return records;
        } catch (JsonProcessingException e) {
            throw unreadable("/" + records.size(), e);
        } catch (IOException e) {
            throw Problem.badField("/" + records.size(), "could not be read");
        }
    }

    private static Problem unreadable(String pointer, JsonProcessingException e) {
        // The parser's own message may name classes.
        @Nullable JsonLocation at = e.getLocation();
        String place = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return Problem.badFields(List.of(new FieldError(pointer, "is not valid JSON" + place)));
    }
}
