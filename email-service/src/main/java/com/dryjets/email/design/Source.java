package com.dryjets.email.design;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an email is made of, as its designer wrote it.
 *
 * @param content HTML, MJML, or blocks as JSON
 */
public record Source(Type type, String content) {

    /** How an email is designed. */
    public enum Type {
        HTML,
        BLOCKS,
        MJML
    }

    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    /** Returns blocks as a source. */
    public static Source of(List<Block> blocks) {
        try {
            // With the type of the elements, since each of them is to say what it is.
            return new Source(Type.BLOCKS, EventJson.mapper().writerFor(BLOCKS).writeValueAsString(blocks));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Blocks cannot be written as JSON", e);
        }
    }

    /** Returns the blocks; null for another type. */
    public @Nullable List<Block> blocks() {
        if (type != Type.BLOCKS) {
            return null;
        }
        try {
            return EventJson.mapper().readValue(content, BLOCKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored blocks cannot be read", e);
        }
    }

    List<Block> requireBlocks() {
        return Objects.requireNonNull(blocks());
    }

    /** Returns the HTML or MJML; null for another type. */
    public @Nullable String text(Type wanted) {
        return type == wanted ? content : null;
    }
}
