package works.metric.portal.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Several people who go on writing whatever happens, with what each call came to and how long it took. */
final class Load implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    /** One round of a writer. Times are those of {@link System#nanoTime()}. */
    record Call(
            int writer, long begun, long ended, @Nullable RuntimeException fault) {

        Duration took() {
            return Duration.ofNanos(ended - begun);
        }
    }

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    static Load of(Writer writer, int writers) {
        Load load = new Load();
        for (int i = 0; i < writers; i++) {
            int number = i;
            load.threads.add(Thread.ofPlatform().start(() -> load.run(writer, number)));
        }
        return load;
    }

    private void run(Writer writer, int number) {
        String tenant = Writer.TENANTS.get(number % Writer.TENANTS.size());
        for (int turn = 0; !over; turn++) {
            long begun = System.nanoTime();
            RuntimeException fault = null;
            try {
                writer.write(tenant, turn);
            } catch (RuntimeException thrown) {
                fault = thrown;
            }
            calls.add(new Call(number, begun, System.nanoTime(), fault));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Waits until every writer has had a success that began after a moment. Nanoseconds from there, of the slowest. */
    long untilAllSucceed(long since, Duration patience) throws InterruptedException {
        while (System.nanoTime() - since < patience.toNanos()) {
            long succeeded =
                    successesSince(since).stream().map(Call::writer).distinct().count();
            if (succeeded == threads.size()) {
                long[] first = new long[threads.size()];
                successesSince(since).stream()
                        .sorted(Comparator.comparingLong(Call::ended).reversed())
                        .forEach(call -> first[call.writer()] = call.ended() - since);
                long slowest = 0;
                for (long each : first) {
                    slowest = Math.max(slowest, each);
                }
                return slowest;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("Not everybody could write again within " + patience + ": "
                + failures().getLast());
    }

    private List<Call> successesSince(long moment) {
        return calls.stream()
                .filter(call -> call.fault() == null && call.begun() > moment)
                .toList();
    }

    List<Call> failures() {
        return calls.stream().filter(call -> call.fault() != null).toList();
    }

    Duration longest() {
        return calls.stream().map(Call::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    int count() {
        return calls.size();
    }

    /** Waits for the calls under way. */
    @Override
    public void close() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
