package com.dryjets.content.importing;

import com.dryjets.kit.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The front matter of a file: YAML between {@code ---} or TOML between {@code +++}, as in Jekyll, Hugo, Zola and
 * Eleventy.
 *
 * @param body the file without its front matter
 */
record FrontMatter(JsonNode fields, String body) {

    private static final Pattern YAML =
            Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*$\\n?", flags());
    private static final Pattern TOML =
            Pattern.compile("\\A\\s*\\+\\+\\+[ \\t]*\\n(.*?)^\\+\\+\\+[ \\t]*$\\n?", flags());
    private static final ObjectMapper YAML_MAPPER = new YAMLMapper();
    private static final ObjectMapper TOML_MAPPER = new TomlMapper();

    /** Splits a file; without front matter there are no fields. Fails with 400 for invalid front matter. */
    static FrontMatter of(String file) {
        Matcher yaml = YAML.matcher(file);
        if (yaml.find()) {
            JsonNode fields = read(YAML_MAPPER, "YAML", yaml.group(1));
            // Text between two horizontal rules is part of the post.
            return fields.isValueNode() && !fields.isNull()
                    ? new FrontMatter(MissingNode.getInstance(), file)
                    : new FrontMatter(fields, file.substring(yaml.end()));
        }
        Matcher toml = TOML.matcher(file);
        if (toml.find()) {
            return new FrontMatter(read(TOML_MAPPER, "TOML", toml.group(1)), file.substring(toml.end()));
        }
        return new FrontMatter(MissingNode.getInstance(), file);
    }

    /** Returns the first of these fields that has a text. */
    Optional<String> text(String... names) {
        return Stream.of(names).map(this::field).flatMap(FrontMatter::value).findFirst();
    }

    /** Returns the first of these fields that has texts: a list, or a comma-separated string. */
    List<String> texts(String... names) {
        return Stream.of(names)
                .map(this::field)
                .map(FrontMatter::list)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Finds a field; a dotted name reads a nested one, as in {@code taxonomies.tags}. */
    private JsonNode field(String name) {
        return fields.at("/" + name.replace('.', '/'));
    }

    private static List<String> list(JsonNode field) {
        Stream<String> texts = field.isArray()
                ? field.valueStream().flatMap(FrontMatter::value)
                : field.isTextual() ? Stream.of(field.asText().split(",")) : Stream.empty();
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** An empty field, as generators leave them, has the value null, which is not a text. */
    private static Stream<String> value(JsonNode field) {
        return field.isValueNode() && !field.isNull()
                ? Stream.of(field.asText().strip()).filter(text -> !text.isEmpty())
                : Stream.empty();
    }

    private static JsonNode read(ObjectMapper mapper, String language, String text) {
        try {
            JsonNode fields = mapper.readTree(text);
            return fields == null ? MissingNode.getInstance() : fields;
        } catch (JsonProcessingException e) {
            throw Problem.badField("", "The front matter is not valid " + language + ": " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            // The YAML reader has failures of its own, for example for control characters.
            throw Problem.badField("", "The front matter is not valid " + language + ".");
        }
    }

    private static int flags() {
        return Pattern.DOTALL | Pattern.MULTILINE;
    }
}
