package com.dryjets.email.merge;

/** A piece of a template. */
sealed interface MergeToken {

    /** Text that every copy has. */
    record Text(String text) implements MergeToken {}

    /**
     * A value: {@code {{ contact.firstName }}}.
     *
     * @param content without delimiters
     * @param source as it is written
     */
    record Output(String content, String source, int offset) implements MergeToken {}

    /**
     * A part of a block: {@code {% if contact.city %}}.
     *
     * @param arguments what follows the name
     * @param source as it is written
     */
    record Tag(String name, String arguments, String source, int offset) implements MergeToken {}

    /**
     * What stands in a comment, or in what is raw.
     *
     * @param comment whether it is left out
     * @param offset of the tag that starts it
     */
    record Verbatim(String text, boolean comment, int offset) implements MergeToken {}
}
