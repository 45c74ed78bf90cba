package com.dryjets.email.testsend;

import com.dryjets.email.transactional.TransactionalView;
import java.util.List;

/** The test copies of a request, one for each address. */
public record SentTest(List<TransactionalView> items) {
    public SentTest {
        items = List.copyOf(items);
    }
}
