package com.dryjets.testkit.sample.left;

import com.dryjets.testkit.sample.right.RightResource;

/** Breaks the rule on names, and is one half of a cycle. */
public class LeftHelper {
    RightResource right;
}
