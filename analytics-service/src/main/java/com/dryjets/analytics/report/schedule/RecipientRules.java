package com.dryjets.analytics.report.schedule;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who receives a scheduled report. */
final class RecipientRules {

    private RecipientRules() {}

    /** The addresses as mail servers expect them, each once; 400 with every invalid one. */
    static List<String> addresses(List<String> wanted) {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Optional<String> address = EmailAddresses.parse(wanted.get(i));
            address.ifPresent(valid -> addresses.putIfAbsent(EmailAddresses.identity(valid), valid));
            if (address.isEmpty()) {
                errors.add(new FieldError("/recipients/" + i, "must be an email address such as name@example.com"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return List.copyOf(addresses.values());
    }
}
