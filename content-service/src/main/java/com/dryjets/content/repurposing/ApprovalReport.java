package com.dryjets.content.repurposing;

import java.util.List;

/** The results of an approval of several pieces, in the order of the request. */
public record ApprovalReport(int approved, int refused, List<ApprovalResult> items) {

    static ApprovalReport of(List<ApprovalResult> items) {
        int approved = (int) items.stream().filter(ApprovalResult::approved).count();
        return new ApprovalReport(approved, items.size() - approved, items);
    }
}
