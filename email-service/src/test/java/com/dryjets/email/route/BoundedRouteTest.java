package com.dryjets.email.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedRouteTest {

    private static final Accepted ACCEPTED = new Accepted("250", null);

    private final Deque<UniEmitter<? super Delivery>> inProgress = new ArrayDeque<>();
    private final BoundedRoute route =
            new BoundedRoute((message, attempt) -> Uni.createFrom().emitter(emitter -> inProgress.add(emitter)));

    @Test
    void handsOverAsManyMessagesAtATimeAsItIsAllowed() {
        route.allow(2);
        List<UniAssertSubscriber<Delivery>> deliveries = deliver(5);

        assertThat(inProgress).hasSize(2);
        inProgress.remove().complete(ACCEPTED);
        assertThat(inProgress).hasSize(2);
        assertThat(route.used()).isEqualTo(2);
        inProgress.remove().fail(new IllegalStateException("broken"));
        assertThat(inProgress).hasSize(2);

        route.allow(1);
        inProgress.remove().complete(ACCEPTED);
        assertThat(inProgress).hasSize(1);
        inProgress.remove().complete(ACCEPTED);
        inProgress.remove().complete(ACCEPTED);
        deliveries.get(4).assertCompleted().assertItem(ACCEPTED);
        assertThat(route.used()).isZero();
    }

    @Test
    void givesBackWhatWaitsWhenItMayUseNone() {
        deliver(1).getFirst().assertCompleted().assertItem(new Abandoned());
        route.allow(1);
        List<UniAssertSubscriber<Delivery>> deliveries = deliver(2);

        route.allow(0);

        deliveries.get(0).assertNotTerminated();
        deliveries.get(1).assertCompleted().assertItem(new Abandoned());
    }

    private List<UniAssertSubscriber<Delivery>> deliver(int messages) {
        return IntStream.range(0, messages)
                .mapToObj(i -> route.deliver(null, null).subscribe().withSubscriber(UniAssertSubscriber.create()))
                .toList();
    }
}
