package com.dryjets.content.variation;

import com.dryjets.content.leo.Copy;

/** A text that may become a variation. */
record Candidate(Copy copy, String angle, String tone, String engine) {}
