package works.metric.portal.pdf;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few threads, a short queue and a deadline: however many ask, the rest of the portal goes on. */
final class PdfQueue implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final Duration deadline;

    PdfQueue(PdfLimits limits) {
        this.deadline = limits.deadline();
        this.threads = new ThreadPoolExecutor(
                limits.threads(),
                limits.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().name("pdf-", 1).daemon().factory());
    }

    /** @throws PdfRefused when nobody is free in time or the work is not done in time; it is then stopped */
    <T> T make(Callable<T> document) {
        Future<T> work;
        try {
            work = threads.submit(document);
        } catch (RejectedExecutionException full) {
            throw new PdfRefused("pdf.refused.busy");
        }
        try {
            return work.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new PdfRefused("pdf.refused.late", deadline.toSeconds());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PdfRefused("pdf.refused.busy");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PdfRefused refused) {
                throw refused;
            }
            throw new IllegalStateException("The document could not be made", failed.getCause());
        } finally {
            work.cancel(true);
            threads.purge();
        }
    }

    int running() {
        return threads.getActiveCount();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
