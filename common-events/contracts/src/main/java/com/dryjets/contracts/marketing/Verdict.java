package com.dryjets.contracts.marketing;

/** Classifies the origin of an open or a click. */
public enum Verdict {
    HUMAN,
    BOT,
    PRIVACY_PROXY
}
