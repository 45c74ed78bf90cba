package com.dryjets.contracts.marketing;

/** Who was behind an open or a click, as far as can be told. */
public enum Verdict {
    HUMAN,
    BOT,
    PRIVACY_PROXY
}
