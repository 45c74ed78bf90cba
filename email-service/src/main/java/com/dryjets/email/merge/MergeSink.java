package com.dryjets.email.merge;

/** Takes the parts of one copy, in order. */
public interface MergeSink {

    /**
     * Takes a text that other copies have as well.
     *
     * @param index its number among the template's literals
     */
    void literal(int index, String text);

    /** Takes a text of this copy only, which is escaped already. */
    void value(String text);
}
