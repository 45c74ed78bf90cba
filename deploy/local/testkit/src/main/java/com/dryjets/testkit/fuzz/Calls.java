package com.dryjets.testkit.fuzz;

import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.fuzz.Operation.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generates the requests of an operation. */
final class Calls {

    /** How a request relates to the document. */
    enum Kind {
        VALID,
        BOUNDARY,
        MALFORMED
    }

    private static final String JSON = "application/json";
    private static final String BOUNDARY_MARK = "part";
    private static final int LONGEST_PARAMETER = 300;

    private final ApiDocument document;
    private final Random random;
    private final KnownIds ids;
    private final String marketer;
    private final String admin;

    Calls(ApiDocument document, Random random, KnownIds ids, String tenant) {
        this.document = document;
        this.random = random;
        this.ids = ids;
        this.marketer = Tokens.marketer(tenant);
        this.admin = Tokens.admin(tenant);
    }

    private record Body(String text, boolean allowed) {}

    /** A request of this kind. One that is malformed is so in one place: its body, a parameter or a header. */
    Call next(Operation operation, Kind kind) {
        SampleValues samples = new SampleValues(document, random, ids, kind == Kind.BOUNDARY);
        boolean hasBody = !operation.bodyTypes().isEmpty();
        int broken = kind == Kind.MALFORMED ? random.nextInt(3) : -1;
        boolean breaksBody = hasBody && broken >= 0 && random.nextInt(3) > 0;
        boolean breaksTarget = broken == 0 && !breaksBody;
        Map<String, String> headers = headers(operation, samples, broken > 0 && !breaksBody);
        Body body = hasBody ? body(operation, samples, breaksBody, headers) : null;
        return new Call(
                operation,
                target(operation, samples, breaksTarget),
                headers,
                body == null ? null : body.text(),
                body == null || body.allowed());
    }

    private String target(Operation operation, SampleValues samples, boolean breaks) {
        List<Parameter> inTarget = operation.parameters().stream()
                .filter(parameter -> !parameter.place().equals("header"))
                .filter(parameter -> parameter.required() || random.nextBoolean())
                .toList();
        int broken = breaks && !inTarget.isEmpty() ? random.nextInt(inTarget.size()) : -1;
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (int i = 0; i < inTarget.size(); i++) {
            Parameter parameter = inTarget.get(i);
            String value = i == broken ? HostileValues.text(random) : encoded(samples, parameter);
            if (parameter.place().equals("path")) {
                // An empty segment would be another path.
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "%20" : value);
            } else {
                query.add(parameter.name() + "=" + value);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String encoded(SampleValues samples, Parameter parameter) {
        JsonNode value = samples.value(parameter.name(), parameter.schema());
        JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return URLEncoder.encode(bounded(single.asText()), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** Longer targets and headers are refused by the HTTP server, before the service. */
    private static String bounded(String text) {
        return text.length() > LONGEST_PARAMETER ? text.substring(0, LONGEST_PARAMETER) : text;
    }

    private Map<String, String> headers(Operation operation, SampleValues samples, boolean breaks) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "*/*");
        if (operation.isSecured() && random.nextInt(50) > 0) {
            headers.put("Authorization", "Bearer " + (random.nextBoolean() ? marketer : admin));
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.place().equals("header") && random.nextInt(3) == 0) {
                headers.put(parameter.name(), breaks ? HostileValues.header(random) : header(samples, parameter));
            }
        }
        if (breaks) {
            headers.put(random.nextBoolean() ? "Accept" : "If-Match", HostileValues.header(random));
        }
        return headers;
    }

    private String header(SampleValues samples, Parameter parameter) {
        return parameter.name().equals("If-Match")
                ? "*"
                : bounded(samples.value("key", parameter.schema()).asText()).replaceAll("[^ -~]", "x")
                        + random.nextInt(1_000_000);
    }

    private Body body(Operation operation, SampleValues samples, boolean breaks, Map<String, String> headers) {
        String type =
                operation.bodyTypes().get(random.nextInt(operation.bodyTypes().size()));
        headers.put("Content-Type", type.startsWith("multipart") ? type + "; boundary=" + BOUNDARY_MARK : type);
        if (!type.equals(JSON)) {
            return new Body(breaks ? HostileValues.body(random) : file(type), true);
        }
        JsonNode schema = operation.bodySchema(type);
        JsonNode valid = samples.value("body", schema);
        if (!breaks) {
            return new Body(valid.toString(), true);
        }
        if (random.nextInt(10) == 0) {
            headers.put("Content-Type", HostileValues.header(random));
            return new Body(valid.toString(), true);
        }
        if (random.nextInt(5) == 0) {
            return new Body(HostileValues.body(random), true);
        }
        String broken = HostileValues.broken(valid, random);
        return new Body(
                broken, document.errors(schema, ApiDocument.parse(broken)).isEmpty());
    }

    private static String file(String type) {
        return switch (type) {
            case "text/csv" -> "email,first_name\nanna@example.com,Anna\n";
            case "application/x-ndjson" -> "{}\n";
            case "multipart/form-data" -> """
                    --part\r
                    Content-Disposition: form-data; name="files"; filename="post.md"\r
                    Content-Type: text/markdown\r
                    \r
                    # Title\r
                    --part--\r
                    """;
            default -> "# Title\n\nText.\n";
        };
    }
}
