package works.metric.portal.requests;

import java.util.List;

/** What became of the requests of one step so far. */
record BulkCounts(int done, int failed) {

    static BulkCounts of(List<BulkItemRepository.OutcomeCount> found) {
        return new BulkCounts(count(found, BulkItem.Outcome.DONE), count(found, BulkItem.Outcome.FAILED));
    }

    private static int count(List<BulkItemRepository.OutcomeCount> found, BulkItem.Outcome outcome) {
        return found.stream()
                .filter(one -> one.outcome() == outcome)
                .mapToInt(one -> Math.toIntExact(one.count()))
                .sum();
    }
}
