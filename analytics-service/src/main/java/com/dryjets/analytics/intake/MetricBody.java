package com.dryjets.analytics.intake;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A request's body as JSON values, one for each record. */
final class MetricBody {

    static final String NDJSON = "application/x-ndjson";
    static final int MOST_RECORDS = 10_000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private MetricBody() {}

    /** The records of an array, or of lines where the media type says NDJSON; else 400. */
    static List<JsonNode> records(byte[] body, String mediaType) {
        List<JsonNode> records = mediaType.startsWith(NDJSON) ? lines(body) : array(body);
        if (records.isEmpty()) {
            throw Problem.badField("", "has no records");
        }
        if (records.size() > MOST_RECORDS) {
            throw Problem.badField("", "has more than " + MOST_RECORDS + " records");
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
        return Problem.badFields(List.of(new FieldError(pointer, "is no valid JSON: " + e.getOriginalMessage())));
    }
}
