package com.dryjets.email.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression starts with. */
sealed interface Operand {

    /**
     * The name of a value, such as {@code contact.firstName}.
     *
     * @param root the first part of the name
     * @param keys the other parts
     */
    record Name(String root, List<String> keys) implements Operand {}

    /**
     * A value that is written in the template.
     *
     * @param value a text, a decimal or a boolean; null for {@code nil}
     */
    record Constant(@Nullable Object value) implements Operand {}
}
