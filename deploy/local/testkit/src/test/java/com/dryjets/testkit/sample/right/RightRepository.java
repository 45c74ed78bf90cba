package com.dryjets.testkit.sample.right;

/** Breaks the rule on package-private repositories. */
public class RightRepository {}
