package com.dryjets.email.sendtime;

/** How the time of a recipient was chosen. */
public enum Arm {
    /** The hour that is the most promising by what is known. */
    LEARNED,
    /** Any time in the window: it shows what the learned hours bring, and how hours do that nobody would choose. */
    RANDOM
}
