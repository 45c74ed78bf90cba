package com.dryjets.email.tracking;

import com.dryjets.contracts.marketing.Verdict;
import java.util.List;

/** Who made a hit, and why this is assumed; without reasons nothing speaks against a person. */
record HitVerdict(Verdict verdict, List<VerdictReason> reasons) {
    HitVerdict {
        reasons = List.copyOf(reasons);
    }
}
