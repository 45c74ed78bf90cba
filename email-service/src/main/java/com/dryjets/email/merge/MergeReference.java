package com.dryjets.email.merge;

import java.util.List;

/**
 * A name that a template uses.
 *
 * @param root the first part of the name, such as {@code contact}
 * @param keys the other parts
 */
record MergeReference(String root, List<String> keys, int line, int column) {}
