package com.dryjets.testkit.sample.right;

/** Stands for a repository. */
public class RightRepository {}
