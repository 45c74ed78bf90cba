package com.dryjets.email.design;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the blocks stand in the HTML that was compiled from them.
 *
 * @param starts the JSON pointers to the blocks, by the offsets at which their elements start
 */
public record BlockPlaces(NavigableMap<Integer, String> starts) {

    /** For HTML that was not compiled from blocks. */
    public static final BlockPlaces NONE = new BlockPlaces(new TreeMap<>());

    public BlockPlaces {
        starts = Collections.unmodifiableNavigableMap(new TreeMap<>(starts));
    }

    public boolean isEmpty() {
        return starts.isEmpty();
    }

    /** Returns the pointer to the block at an offset of the HTML. */
    public Optional<String> at(int offset) {
        return Optional.ofNullable(starts.floorEntry(offset)).map(Map.Entry::getValue);
    }
}
