package com.dryjets.email.merge;

import java.util.List;

/**
 * A name that a template uses.
 *
 * @param root the first part of the name, such as {@code contact}
 * @param keys the other parts
 * @param required whether every copy shows its value, and nothing else in place of it
 */
record MergeReference(String root, List<String> keys, boolean required, int line, int column) {

    MergeReference asRequired() {
        return new MergeReference(root, keys, true, line, column);
    }
}
