package com.dryjets.testkit.sample.right;

import com.dryjets.testkit.sample.left.LeftHelper;
import jakarta.inject.Inject;

/** Breaks the rules on resources, on injection and on randomness, and is the other half of a cycle. */
public class RightResource {
    @Inject
    RightRepository repository;

    LeftHelper left;

    double draw() {
        return Math.random();
    }
}
